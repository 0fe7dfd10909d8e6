// Keeps what is written: on the server a moment after each change, and in this browser whenever the server does not have it.
//   <form data-autosave-url="…" data-heartbeat-url="…" data-version="7" data-edition-key="…" data-csrf-header="…"
//         data-csrf-token="…" data-words='{…}'> with inputs named title and summary, and an editor or passages.
// Nothing is overwritten: a save says on which version it is based, and where that is no longer the newest, both are kept and
// a bar asks.
import { csrf } from "./pictures.js";
import { conflictBar, restoreBar, warningBar } from "./bars.js";
import { mediaOf } from "./figures.js";
import { keptText } from "./kept.js";
import { textOf } from "./form-text.js";
import { el, wordsOf } from "./words.js";

const AFTER_CHANGE = 1500;
const HEARTBEAT = 20_000;
const RETRY = 5_000;
const TIMEOUT = 30_000;
/** What the server takes; a longer text is refused before it is sent. */
const MOST_CHARACTERS = 2_000_000;

export function keepForm(form) {
  const words = wordsOf(form);
  const { autosaveUrl, heartbeatUrl, editionKey } = form.dataset;
  const language = form.querySelector("[data-language]")?.dataset.language;
  const media = mediaOf(form);
  const kept = keptText(editionKey ?? autosaveUrl);
  const { fields, text, show } = textOf(form);
  const status = form.querySelector("[data-autosave-status]") ?? form.appendChild(el("p", { class: "autosave-status" }));
  status.setAttribute("role", "status");
  const bars = form.querySelector("[data-autosave-bars]") ?? el("div", { class: "autosave-bars" });
  if (!bars.isConnected) {
    form.prepend(bars);
  }
  let version = Number(form.dataset.version);
  let saved = JSON.stringify(text());
  let timer = 0;
  let sending = false;
  let stopped = false;
  let leaving = false;
  let failures = 0;

  const isUnsaved = () => JSON.stringify(text()) !== saved;

  function soon(after = AFTER_CHANGE) {
    clearTimeout(timer);
    if (!stopped) {
      timer = setTimeout(save, after);
    }
  }

  function changed() {
    if (!stopped) {
      status.textContent = words("save.unsaved");
      soon();
    } else if (isUnsaved()) {
      kept.put(version, text());
    }
  }

  async function post(url, body) {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...csrf(form), "Content-Type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    // A session that ended is answered by the way to the page where one signs in.
    return { status: response.type === "opaqueredirect" ? 401 : response.status, answer: await response.json().catch(() => ({})) };
  }

  async function save() {
    if (sending || stopped) {
      return;
    }
    const now = text();
    const written = JSON.stringify(now);
    const beat = written === saved;
    if (!beat && written.length > MOST_CHARACTERS) {
      fail(413, now);
      return;
    }
    sending = true;
    try {
      const url = beat && heartbeatUrl ? heartbeatUrl : autosaveUrl;
      if (!beat) {
        kept.put(version, now);
        status.textContent = words("save.saving");
      }
      const { status: code, answer } = await post(url, beat && heartbeatUrl ? { version } : { version, ...now });
      if (code === 409) {
        conflict(answer);
      } else if (code >= 200 && code < 300) {
        succeed(answer, written, beat);
      } else {
        fail(code, now, answer.message);
      }
    } catch {
      fail(0, now);
    } finally {
      sending = false;
    }
    if (!stopped && failures === 0) {
      soon(isUnsaved() ? AFTER_CHANGE : HEARTBEAT);
    }
  }

  function succeed(answer, written, beat) {
    version = answer.version ?? version;
    form.dataset.version = version;
    if (failures > 0) {
      bars.replaceChildren();
    }
    failures = 0;
    if (!beat) {
      saved = written;
      kept.drop();
    }
    const at = answer.savedAt ? new Date(answer.savedAt) : null;
    const time = at && new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(at);
    const others = answer.others?.length > 0 ? ` ${words("save.others", answer.others.join(words("save.and")))}` : "";
    if (!isUnsaved()) {
      status.textContent = (time ? words("save.saved", time) : words("save.up-to-date")) + others;
    }
    form.dispatchEvent(new CustomEvent("parley:saved", { bubbles: true, detail: { version } }));
  }

  function fail(code, now, message) {
    failures++;
    if (JSON.stringify(now) === saved) {
      soon(HEARTBEAT);
      failures = 0;
      return;
    }
    const isKept = kept.put(version, now);
    const reason = { 0: "offline", 401: "signed-out", 403: "refused", 404: "refused", 413: "too-long", 400: "wrong", 422: "wrong" }[code] ?? "failed";
    const keptWords = words(isKept ? "save.kept" : "save.not-kept");
    status.textContent = words("save.not-saved");
    bars.replaceChildren(
      warningBar(`${words(`save.${reason}`)}${message ? ` ${message}` : ""} ${keptWords}`, [
        [words("save.retry"), save],
      ]),
    );
    soon(Math.min(RETRY * failures, 60_000));
  }

  function conflict(theirs) {
    stop();
    kept.put(version, text());
    status.textContent = words("save.stopped");
    bars.replaceChildren(
      conflictBar({
        words,
        language,
        media,
        mine: text,
        theirs,
        async keepMine() {
          const now = text();
          const { status: code, answer } = await post(autosaveUrl, { version: theirs.version, ...now }).catch(() => ({ status: 0 }));
          if (code === 409) {
            conflict(answer);
          } else if (code >= 200 && code < 300) {
            bars.replaceChildren();
            go();
            succeed(answer, JSON.stringify(now), false);
          } else {
            return words("save.failed");
          }
          return null;
        },
        takeTheirs() {
          const mineNow = text();
          kept.setAside(version, mineNow);
          version = theirs.version;
          show(theirs);
          saved = JSON.stringify(text());
          kept.drop();
          go();
          status.textContent = words("save.up-to-date");
          bars.replaceChildren(
            warningBar(words("conflict.taken"), [
              [
                words("conflict.mine-back"),
                () => {
                  show(mineNow);
                  bars.replaceChildren();
                },
              ],
              [words("save.dismiss"), () => bars.replaceChildren()],
            ]),
          );
        },
      }),
    );
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
  }

  function go() {
    stopped = false;
    failures = 0;
    soon();
  }

  function offerWhatWasKept() {
    const entry = kept.get();
    if (!entry) {
      return;
    }
    const { base, at, ...own } = entry;
    if (JSON.stringify(own) === saved) {
      kept.drop();
      return;
    }
    stop();
    bars.replaceChildren(
      restoreBar({
        words,
        language,
        media,
        at,
        newer: base !== version,
        mine: own,
        theirs: text(),
        restore() {
          // Based on what it was based on: where the journal has a newer text by now, it answers with a conflict.
          version = base;
          show(own);
          bars.replaceChildren();
          go();
        },
        discard() {
          kept.drop();
          bars.replaceChildren();
          go();
        },
      }),
    );
  }

  form.addEventListener("parley:change", changed);
  fields.forEach((field) => field.addEventListener("input", changed));
  form.addEventListener("submit", (event) => {
    const now = text();
    if (isUnsaved() && JSON.stringify(now).length > MOST_CHARACTERS) {
      // The journal would not take it, and perhaps this browser cannot keep it either: it stays where it is.
      event.preventDefault();
      fail(413, now);
      bars.scrollIntoView({ block: "center" });
      return;
    }
    queueMicrotask(() => {
      if (!event.defaultPrevented) {
        leaving = true;
        if (isUnsaved()) {
          kept.put(version, text());
        }
        stop();
      }
    });
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && isUnsaved()) {
      kept.put(version, text());
      event.preventDefault();
    }
  });
  // A page that comes back from the browser's memory goes on where it was.
  addEventListener("pageshow", (event) => {
    if (event.persisted && leaving) {
      leaving = false;
      go();
    }
  });
  addEventListener("online", () => soon(0));
  offerWhatWasKept();
  soon(HEARTBEAT);
}

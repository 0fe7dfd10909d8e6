// Keeps a translation passage by passage while it is typed. Without it the page has one button that saves all.
const form = document.querySelector("form[data-translate]");
const words = JSON.parse(form.dataset.words);
const csrf = (name) => document.querySelector(`meta[name="csrf-${name}"]`).content;
const source = form.elements.source.value;
const rows = [...form.querySelectorAll("[data-passage]")].map(preparePassage);
const PAUSE = 900;

function preparePassage(element) {
  const fields = [...element.querySelectorAll("input[name^='t.'], textarea")];
  const passage = {
    element,
    fields,
    timer: 0,
    sending: null,
    dirty: false,
    touched: false,
    texts: () => fields.map((field) => field.value),
  };
  for (const field of fields) {
    field.addEventListener("input", () => typed(passage));
    field.addEventListener("keydown", (event) => keys(event, passage));
  }
  element.addEventListener("focusout", (event) => {
    if (!element.contains(event.relatedTarget) && passage.touched) {
      keep(passage, { settles: true });
    }
  });
  bind(passage);
  return passage;
}

function bind(passage) {
  const act = (name, handler) =>
    passage.element.querySelector(`[data-${name}]`)?.addEventListener("click", (event) => {
      event.preventDefault();
      handler();
    });
  act("still", () => keep(passage, { settles: true, force: true }));
  act("remove", () => keep(passage, { removes: true, force: true }));
  const copy = passage.element.querySelector("[data-copy]");
  if (copy) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      passage.fields.forEach((field) => {
        field.value ||= field.dataset.original;
      });
      typed(passage);
      passage.fields[0]?.focus();
    });
  }
}

function typed(passage) {
  passage.dirty = true;
  passage.touched = true;
  mark(passage, "");
  clearTimeout(passage.timer);
  passage.timer = setTimeout(() => keep(passage, {}), PAUSE);
}

function keys(event, passage) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) {
    return;
  }
  event.preventDefault();
  const step = event.shiftKey ? -1 : 1;
  let next = rows.indexOf(passage) + step;
  while (rows[next] && rows[next].fields.length === 0) {
    next += step;
  }
  const field = rows[next]?.fields[0];
  if (field) {
    field.focus();
    rows[next].element.scrollIntoView({ block: "center", behavior: "smooth" });
  } else {
    event.target.blur();
  }
}

/** One at a time for each passage, in the order in which they were asked for. */
function keep(passage, wish) {
  clearTimeout(passage.timer);
  if (!passage.dirty && !passage.touched && !wish.force) {
    return;
  }
  passage.sending = (passage.sending ?? Promise.resolve()).then(() => send(passage, wish));
}

async function send(passage, { settles = false, removes = false, force = false }) {
  if (!passage.dirty && !settles && !force) {
    return;
  }
  const sent = passage.texts();
  passage.dirty = false;
  mark(passage, words["saving"]);
  let response;
  let answer = {};
  try {
    response = await fetch(form.dataset.translate, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/json", Accept: "application/json", [csrf("header")]: csrf("token") },
      body: JSON.stringify({
        passage: passage.element.dataset.passage,
        base: passage.element.dataset.base,
        source,
        texts: sent,
        settles,
        removes,
      }),
    });
    if (response.headers.get("Content-Type")?.startsWith("application/json")) {
      answer = await response.json();
    }
  } catch {
    response = null;
  }
  if (response?.ok) {
    kept(passage, answer, settles);
  } else if (response?.status === 409 && answer.theirs) {
    overtaken(passage, answer);
  } else {
    passage.dirty = true;
    failed(passage, answer.message ?? words[signedOut(response) ? "signed-out" : "not-saved"], !response);
  }
  unsaved();
}

const signedOut = (response) =>
  response && (response.type === "opaqueredirect" || response.status === 401 || response.status === 403);

function kept(passage, answer, settled) {
  const { element } = passage;
  element.dataset.base = answer.base;
  element.querySelector(`input[name='b.${element.dataset.passage}']`).value = answer.base;
  if (settled) {
    passage.touched = false;
  }
  if (!passage.dirty) {
    mark(passage, words["saved"], "done");
  }
  element.querySelector("[data-conflict]")?.remove();
  showState(element, answer.state);
  const progress = form.querySelector("[data-progress]");
  progress.max = Math.max(1, answer.all);
  progress.value = answer.done;
  form.querySelector("[data-count]").textContent = words["count"]
    .replace("<done>", answer.done)
    .replace("<all>", answer.all);
}

function showState(element, state) {
  if (element.dataset.state === state) {
    return;
  }
  element.classList.replace(element.dataset.state, state);
  element.dataset.state = state;
  element.querySelector("[data-state-word]").textContent = words[`state.${state}`];
  if (state === "CURRENT" || state === "OWN") {
    element.querySelector("[data-changes]")?.remove();
    element.querySelectorAll("[data-still], [data-copy]").forEach((button) => button.remove());
  }
}

/** Shows what somebody else wrote, and lets whoever types choose. */
function overtaken(passage, { message, base, theirs }) {
  const { element, fields } = passage;
  element.querySelector("[data-conflict]")?.remove();
  const box = document.createElement("div");
  box.className = "told wrong";
  box.dataset.conflict = "";
  box.setAttribute("role", "alert");
  const line = (tag, text) => box.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  line("p", message);
  for (const text of theirs) {
    line("pre", text).lang = fields[0]?.lang ?? "";
  }
  const button = (text, handler) => {
    const made = line("button", text);
    made.type = "button";
    made.addEventListener("click", handler);
  };
  button(words["keep-mine"], () => {
    element.dataset.base = base;
    keep(passage, { settles: true, force: true });
  });
  button(words["take-theirs"], () => {
    element.dataset.base = base;
    fields.forEach((field, at) => (field.value = theirs[at] ?? ""));
    passage.dirty = false;
    passage.touched = false;
    box.remove();
    mark(passage, "");
    unsaved();
  });
  passage.dirty = true;
  mark(passage, words["not-saved"], "wrong");
  element.querySelector("header").after(box);
}

function failed(passage, message, again) {
  mark(passage, message, "wrong");
  if (again) {
    passage.timer = setTimeout(() => keep(passage, {}), 10 * PAUSE);
  }
}

function mark(passage, text, kind = "") {
  const place = passage.element.querySelector("[data-mark]");
  place.textContent = text;
  place.className = `facing-mark ${kind}`;
}

function unsaved() {
  const open = rows.filter((passage) => passage.dirty).length;
  form.querySelector("[data-saved]").textContent = open === 0 ? words["all-saved"] : words["some-unsaved"];
}

form.addEventListener("submit", () => rows.forEach((passage) => (passage.dirty = false)));

window.addEventListener("beforeunload", (event) => {
  if (rows.some((passage) => passage.dirty)) {
    event.preventDefault();
  }
});

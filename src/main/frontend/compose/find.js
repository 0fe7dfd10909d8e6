// Finds pieces as somebody types. Without this script the button beside the field does it.

const PAUSE = 250;

export function find(field) {
  const found = document.getElementById(field.dataset.found);
  let waiting = 0;
  let asking = null;

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const query = field.value.trim();
    if (!query) {
      found.replaceChildren();
      return;
    }
    try {
      const answer = await fetch(`${field.dataset.finds}?q=${encodeURIComponent(query)}`, { signal: asking.signal });
      if (!answer.ok || answer.redirected) return;
      found.innerHTML = await answer.text();
      disableChosen();
    } catch (failed) {
      if (failed.name !== "AbortError") throw failed;
    }
  }

  // What is chosen on this page, the answer does not know.
  function disableChosen() {
    const chosen = new Set([...document.querySelectorAll("[data-chosen] input[name=piece]")].map((input) => input.value));
    for (const button of found.querySelectorAll("button[value^='add:']")) {
      button.disabled = chosen.has(button.value.slice("add:".length));
    }
  }

  field.addEventListener("input", (event) => {
    // What is typed here changes nothing of the page that is composed.
    event.stopPropagation();
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    clearTimeout(waiting);
    ask();
  });
}

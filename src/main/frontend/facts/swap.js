// <form data-swaps>: its buttons named "do", other than the one that saves, send the form and take the new form out of the
// answer, so that the page stays where it is. If anything comes between, the form is sent as without a script.
export function swap(form, enhance) {
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button || button.name !== "do" || button.value === "save" || form.dataset.plain) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    const next = await answer(form, button);
    form.removeAttribute("aria-busy");
    if (!next) {
      form.dataset.plain = "true";
      form.requestSubmit(button);
      return;
    }
    form.replaceWith(next);
    enhance(next);
    swap(next, enhance);
    next.querySelector("[autofocus]")?.focus();
  });
}

async function answer(form, button) {
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, button)),
      headers: { Accept: "text/html" },
    });
    if (!response.ok || response.redirected) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("form[data-swaps]");
  } catch {
    return null;
  }
}

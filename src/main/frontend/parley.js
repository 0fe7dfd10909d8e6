// Two conveniences. Every page is complete without them; their buttons are hidden until this script shows them.

const root = document.documentElement;
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const systemTheme = () => (systemIsDark.matches ? "dark" : "light");
const currentTheme = () => root.dataset.theme ?? systemTheme();

function choose(theme) {
  const sameAsSystem = theme === systemTheme();
  if (sameAsSystem) {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  try {
    if (sameAsSystem) {
      localStorage.removeItem("parley.theme");
    } else {
      localStorage.setItem("parley.theme", theme);
    }
  } catch {
    // Storage is blocked: the choice lasts for this page.
  }
}

for (const button of document.querySelectorAll("button.theme")) {
  const tell = () => button.setAttribute("aria-pressed", String(currentTheme() === "dark"));
  button.hidden = false;
  button.addEventListener("click", () => {
    choose(currentTheme() === "dark" ? "light" : "dark");
    tell();
  });
  systemIsDark.addEventListener("change", tell);
  tell();
}

// <button class="copy" data-copies="id of the text" data-done="Copied" hidden>Copy</button>
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button.copy")) {
    const label = button.textContent;
    const source = document.getElementById(button.dataset.copies);
    button.hidden = !source;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}

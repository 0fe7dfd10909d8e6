// Runs in the head, before the first paint: a reader who chose a theme never sees a flash of the other one.
try {
  const chosen = localStorage.getItem("parley.theme");
  if (chosen === "dark" || chosen === "light") {
    document.documentElement.dataset.theme = chosen;
  }
} catch {
  // Storage is blocked: the system's own preference stands.
}

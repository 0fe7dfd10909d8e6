// What this browser keeps of a text that the server does not have yet.
const PREFIX = "parley.unsaved.";

/** The place for the text of an edition. Where storage is full or blocked, `put` says that nothing was kept. */
export function keptText(edition) {
  const key = PREFIX + edition;
  const write = (name, base, text) => {
    try {
      localStorage.setItem(name, JSON.stringify({ base, at: new Date().toISOString(), ...text }));
      return true;
    } catch {
      return false;
    }
  };
  return {
    put: (base, text) => write(key, base, text),
    setAside: (base, text) => write(`${key}.aside`, base, text),
    get() {
      try {
        const entry = JSON.parse(localStorage.getItem(key));
        return Array.isArray(entry?.blocks) ? entry : null;
      } catch {
        return null;
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Storage is blocked: there is nothing in it.
      }
    },
  };
}

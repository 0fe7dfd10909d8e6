// The browser tells of a new selection a moment after it was made. A key that is pressed within that moment, or on a machine
// that is busy, would be taken for one at the old place: so each asks for the selection first.
import { Plugin } from "prosemirror-state";

const ask = (view) => {
  if (!view.composing) {
    view.domObserver?.flush?.();
  }
  return false;
};

export const freshSelection = () =>
  new Plugin({ props: { handleDOMEvents: { keydown: ask, paste: ask, cut: ask, copy: ask, beforeinput: ask } } });

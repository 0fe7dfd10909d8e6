// The editor of the desk: whole texts, passages to be translated, and what keeps them.
import { keepForm } from "./editor/autosave.js";
import { preparePassage } from "./editor/passage.js";
import { mountWhole } from "./editor/whole.js";

document.querySelectorAll("[data-editor]").forEach(mountWhole);
document.querySelectorAll("[data-editor-block]").forEach(preparePassage);
document.querySelectorAll("form[data-autosave-url]").forEach(keepForm);

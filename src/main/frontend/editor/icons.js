// The signs on the buttons: lines in a square of 20, drawn in the colour of the text.
const SVG = "http://www.w3.org/2000/svg";

const LINES = {
  undo: "M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9",
  redo: "M13 5l3.5 3.5L13 12m3-3.5H8a4 4 0 0 0 0 8h3",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3L10.2 5.5M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1.2-1.2",
  bullets: "M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  numbers: "M8.5 5h8.5M8.5 10h8.5M8.5 15h8.5M3 3.5l1.2-.6V7M3 12.600c.3-1 2.2-1 2.2.2 0 .9-2.2 1.800-2.2 3.2h2.4",
  quotation: "M3 4v12M7 6h10M7 10h10M7 14h6",
  table: "M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M10 8.2v7.3",
  figure: "M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M12.5 7.5h.01",
  rowAbove: "M3 9.5h14v7H3zM3 13h14M10 2v5M7.5 4.5h5",
  rowBelow: "M3 3.5h14v7H3zM3 7h14M10 13v5M7.5 15.5h5",
  columnBefore: "M9.5 3h7v14h-7zM13 3v14M2 10h5M4.5 7.5v5",
  columnAfter: "M3.5 3h7v14h-7zM7 3v14M13 10h5M15.5 7.5v5",
  deleteRow: "M3 7h14v6H3zM8 10h4",
  deleteColumn: "M7 3h6v14H7zM8.5 10h3",
  deleteTable: "M3 4.5h14v11H3zM7.5 7.5l5 5M12.5 7.5l-5 5",
  remark: "M3 4h14v9.500h-7.500L6 17v-3.500H3zM6.500 7.500h7M6.500 10h4.500",
  header: "M3 4.5h14v11H3zM3 8.2h14M3 5.5h14M3 6.5h14M3 7.4h14",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", LINES[name]);
  svg.append(path);
  return svg;
}

export const hasIcon = (name) => name in LINES;

// Bundles the style sheet, the scripts and the fonts into one folder of content-hashed files and writes manifest.json,
// which maps each plain name to the address that a page should link: {"parley.css": "/assets/parley-3F2A….css"}.
//   node build.mjs <output folder>
import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? "dist");
const address = (file) => `/assets/${basename(file)}`;
const plainName = (file) => basename(file).replace(/-[A-Z0-9]{8}(?=\.)/, "");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["parley.css", "parley.js", "theme.js", "map.js", "sign-in.js", "icon.svg", "desk.css", "desk.js", "desk-editor.js", "desk-translate.js"],
  outdir: out,
  bundle: true,
  minify: true,
  target: "es2022",
  format: "iife",
  charset: "utf8",
  loader: { ".woff2": "file", ".svg": "copy" },
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

const names = Object.keys(metafile.outputs).sort();
const manifest = Object.fromEntries(names.map((file) => [plainName(file), address(file)]));
await writeFile(resolve(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");

for (const file of names) {
  console.log(`${String(metafile.outputs[file].bytes).padStart(8)}  ${basename(file)}`);
}

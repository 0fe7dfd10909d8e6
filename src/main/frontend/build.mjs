// Bundles the style sheet, the scripts and the fonts into one folder of content-hashed files and writes manifest.json,
// which maps each plain name to the address that a page should link: {"parley.css": "/assets/parley-3F2A….css"}.
// Into a second folder, if one is given, it puts the type that documents are printed with, and its licences.
//   node build.mjs <output folder> [<folder for type>]
import { build } from "esbuild";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
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

if (process.argv[3]) {
  const type = resolve(process.argv[3]);
  const packages = resolve(here, "node_modules/@expo-google-fonts");
  await rm(type, { recursive: true, force: true });
  await mkdir(type, { recursive: true });
  for (const [name, family, styles] of [
    ["biz-udpmincho", "BIZUDPMincho", ["400Regular", "700Bold"]],
    ["newsreader", "Newsreader", ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]],
  ]) {
    await copyFile(resolve(packages, name, "LICENSE_FONT"), resolve(type, `${family}-LICENSE.txt`));
    for (const style of styles) {
      const file = `${family}_${style}.ttf`;
      await copyFile(resolve(packages, name, style, file), resolve(type, file));
    }
  }
}

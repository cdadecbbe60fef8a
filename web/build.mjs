// node build.mjs [FILE]: makes dist/report.html, or FILE: one page with its script and style inside, allowed by their hashes alone.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const most_bytes = 80_000;  // gzipped, without data

async function bundle(entry) {
  const result = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: 'es2021',
    charset: 'utf8', legalComments: 'none',
  });
  return result.outputFiles[0].text.trim().replaceAll('</script', '<\\/script');
}
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const script = await bundle('src/main.ts');
const style = await bundle('src/style.css');
const page = readFileSync('src/page.html', 'utf8')
  .replace('SCRIPT_HASH', () => hash(script))
  .replace('STYLE_HASH', () => hash(style))
  .replace('STYLE', () => style)
  .replace('SCRIPT', () => script);
const size = gzipSync(page).length;
if (size > most_bytes) throw new Error(`the page has ${size} bytes gzipped; at most ${most_bytes} are allowed`);
const file = process.argv[2] ?? 'dist/report.html';
writeFileSync(file, page);
console.log(`${file}: ${page.length} bytes, ${size} gzipped`);

// Draws the pictures of this folder from the diagrams. After a change of a .bpmn file, run from the root:
//   npm install --no-save --prefix target/draw bpmn-js@18.31.1 playwright-core
//   NODE_PATH=target/draw/node_modules node docs/processes/draw.mjs
// Needs Chromium (CHROMIUM=/path/to/chromium if it is not /usr/bin/chromium) and a Chinese font.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const modules = `${process.env.NODE_PATH}/`;
const { chromium } = createRequire(new URL(modules, `file://${process.cwd()}/`))('playwright-core');
const font = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 3300px; height: 1200px"></div>');
await page.addScriptTag({ path: `${modules}bpmn-js/dist/bpmn-viewer.production.min.js` });
for (const name of ['mediation', 'referral', 'route']) {
  const model = readFileSync(`workflows/src/main/resources/org/maplebridge/workflows/${name}.bpmn`);
  const svg = await page.evaluate(
    async ([xml, fontFamily]) => {
      document.getElementById('canvas').innerHTML = '';
      const style = { fontFamily, fontSize: 12 };
      const viewer = new BpmnJS({
        container: '#canvas',
        textRenderer: { defaultStyle: style, externalStyle: style },
      });
      const { warnings } = await viewer.importXML(xml);
      if (warnings.length) throw new Error(warnings.map((w) => w.message).join('\n'));
      return (await viewer.saveSVG()).svg;
    },
    [model.toString('utf8'), font],
  );
  const hash = createHash('sha256').update(model).digest('hex');
  const paper = '<rect x="-10000" y="-10000" width="20000" height="20000" fill="#fff"/>';
  writeFileSync(
    `docs/processes/${name}.svg`,
    svg
      .replace(/<svg /, `<!-- drawn from ${name}.bpmn, sha256 ${hash} -->\n<svg `)
      .replace(/(<svg [^>]*>)/, `$1${paper}`),
  );
}
await browser.close();

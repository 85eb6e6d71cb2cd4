import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { clientCode } from '../../../src/output/html/client/assemble.js';
import { SCRIPT, STYLE } from '../../../src/output/html/client-code.js';

const CLIENT = new URL('../../../src/output/html/client/', import.meta.url);

describe('the code of the review page', () => {
  it('is made from the modules as they are; else run `node src/output/html/client/assemble.js`', () => {
    const made = readFileSync(new URL('../../../src/output/html/client-code.ts', import.meta.url), 'utf8');
    expect(made).toBe(clientCode());
  });

  it('is one script that a browser can read, with every module in it', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(SCRIPT).not.toMatch(/^\s*(?:import|export) /mu);
    for (const name of ['App', 'Review', 'Stage', 'Inspector', 'Toolbar', 'Help', 'Progress', 'Speech']) {
      expect(SCRIPT.match(new RegExp(`class ${name} `, 'gu'))).toHaveLength(1);
    }
  });

  it('makes no mark-up of text, loads nothing and sends nothing', () => {
    for (const file of readdirSync(CLIENT).filter((name) => name.endsWith('.ts'))) {
      const code = readFileSync(new URL(file, CLIENT), 'utf8');
      expect(code, file).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(/u,
      );
    }
    expect(STYLE).not.toMatch(/@import|url\(/u);
  });
});

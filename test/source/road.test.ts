import { describe, expect, it } from 'vitest';
import { chooseRoad } from '../../src/source/road.js';

const sure = (remedy: 'keep' | 'repair' | 'convert' | 'leave') => ({ remedy, probability: 0.987 });

describe('the road of a page', () => {
  it.each([
    [
      'a born-digital page that is clean',
      { picture: 'drawn', text: 'printed', advice: sure('keep') },
      'text',
    ],
    ['one in a foreign language', { picture: 'drawn', text: 'printed', advice: sure('leave') }, 'text'],
    ['one in an old encoding', { picture: 'drawn', text: 'printed', advice: sure('convert') }, 'legacy-text'],
    [
      'mangled text without a picture',
      { picture: 'none', text: 'printed', advice: sure('repair') },
      'mangled-text',
    ],
    ['a scan', { picture: 'scan', text: 'none' }, 'image'],
    ['a scan with a layer', { picture: 'scan', text: 'layer', advice: sure('repair') }, 'image-and-layer'],
    [
      'a scan with a clean layer',
      { picture: 'scan', text: 'layer', advice: sure('keep') },
      'image-and-layer',
    ],
    [
      'a scan with a layer made here',
      { picture: 'scan', text: 'layer', isOwn: true, advice: sure('keep') },
      'image',
    ],
    ['nothing', { picture: 'none', text: 'none' }, 'blank'],
    ['lines without text', { picture: 'drawn', text: 'none' }, 'blank'],
  ] as const)('%s', (_, matter, road) => {
    expect(chooseRoad(matter, 'auto').road).toBe(road);
  });

  it.each([
    [{ picture: 'drawn', text: 'printed', advice: sure('keep') }, 'always', 'image'],
    [{ picture: 'scan', text: 'none' }, 'never', 'failed'],
    [{ picture: 'scan', text: 'layer', advice: sure('repair') }, 'never', 'mangled-text'],
    [{ picture: 'scan', text: 'layer', advice: sure('keep') }, 'never', 'text'],
    [{ picture: 'scan', text: 'layer', isOwn: true, advice: sure('keep') }, 'never', 'text'],
  ] as const)('%j with --ocr %s', (matter, mode, road) => {
    expect(chooseRoad(matter, mode).road).toBe(road);
  });

  it('says why, and how sure it is', () => {
    const matter = { picture: 'none', text: 'printed', advice: sure('repair'), damage: 'scanner' } as const;
    expect(chooseRoad(matter, 'auto').reason).toBe('its text is mangled (scanner, 98 %)');
  });
});

import type { Advice } from '../detect/text-kind.js';
import type { Road } from '../source-page.js';

/** What is on a page. */
export interface PageMatter {
  /** a picture that covers the page, or may be made of it */
  readonly picture: 'scan' | 'drawn' | 'none';
  /** text that can be taken from the file: printed, or a layer behind the picture */
  readonly text: 'printed' | 'layer' | 'none';
  /** whether this program made the layer */
  readonly isOwn?: boolean | undefined;
  /** what the detector says of that text; undefined without text */
  readonly advice?: Advice | undefined;
  /** in words: `TCVN3 (ABC)`, `wrong-model` */
  readonly damage?: string | undefined;
}

/** When pages are recognised. */
export type OcrMode = 'auto' | 'always' | 'never';

export interface ChosenRoad {
  readonly road: Road;
  readonly reason: string;
}

const OWN_LAYER = 'a scan; its text layer was made here, and is no second witness';

const TEXT_ROADS: Readonly<Record<Advice['remedy'], Road>> = {
  keep: 'text',
  leave: 'text',
  convert: 'legacy-text',
  repair: 'mangled-text',
};

/**
 * Chooses how a page is read. A scan is recognised, and the text that a scanner put behind it is a second witness
 * (what this program put there is none);
 * text without a picture stays, is converted or is repaired, as the detector advises.
 */
export function chooseRoad(matter: PageMatter, mode: OcrMode): ChosenRoad {
  const { picture, text, isOwn } = matter;
  if (picture === 'none' && text === 'none') return { road: 'blank', reason: 'there is nothing on it' };
  const isScan = picture === 'scan';
  if (mode !== 'never' && (isScan || (mode === 'always' && picture === 'drawn'))) {
    if (text === 'layer' && isOwn) return { road: 'image', reason: OWN_LAYER };
    return text === 'layer'
      ? { road: 'image-and-layer', reason: 'a scan with a text layer, which is a second witness' }
      : { road: 'image', reason: isScan ? 'a scan without text' : 'recognising was asked for' };
  }
  if (text === 'none') {
    return isScan
      ? { road: 'failed', reason: 'a scan without text, and recognising is turned off' }
      : { road: 'blank', reason: 'there is no text on it' };
  }
  return byAdvice(matter);
}

function byAdvice({ advice, damage, text }: PageMatter): ChosenRoad {
  const what = text === 'layer' ? 'the text layer' : 'its text';
  if (!advice) return { road: 'mangled-text', reason: `${what} was not judged` };
  const percent = `${Math.floor(advice.probability * 100)} %`;
  const said = {
    keep: `${what} is clean (${percent})`,
    leave: `${what} is not Vietnamese (${percent})`,
    convert: `${what} is in an old encoding (${damage ?? percent})`,
    repair: `${what} is mangled (${damage ? `${damage}, ` : ''}${percent})`,
  };
  return { road: TEXT_ROADS[advice.remedy], reason: said[advice.remedy] };
}

import { UsageError } from '../../errors.js';
import type { Recogniser } from './recognise.js';
import { nativeRecogniser, portableRecogniser } from './recognise.js';

/** Which engine reads the pages: the portable one from npm, or a native `tesseract` with folders of data. */
export type EngineChoice =
  | { readonly name: 'tesseract.js' }
  | {
      readonly name: 'native';
      /** folder of unpacked `4.0.0_best_int` data */
      readonly best: string;
      /** folder of the smaller data that Linux distributions ship; without it `best` reads every page */
      readonly fast?: string | undefined;
    };

export interface Recognisers {
  get(
    language: string,
    make: 'fast' | 'best_int',
  ): Promise<{ readonly recogniser: Recogniser; readonly data: string }>;
  close(): Promise<void>;
}

/** Opens engines as they are asked for; at most one portable worker lives at a time, to bound memory. */
export function openRecognisers(choice: EngineChoice): Recognisers {
  let portable: { readonly language: string; readonly recogniser: Recogniser } | undefined;
  return {
    async get(language, make) {
      if (choice.name === 'native') {
        const useFast = make === 'fast' && choice.fast !== undefined;
        const recogniser = nativeRecogniser(language, useFast ? choice.fast! : choice.best);
        return { recogniser, data: `${language}.${useFast ? 'fast' : 'best_int'}` };
      }
      if (choice.name !== 'tesseract.js') throw new UsageError(`Unknown engine \`${String(choice)}\`.`);
      if (portable?.language !== language) {
        await portable?.recogniser.close();
        portable = { language, recogniser: await portableRecogniser(language) };
      }
      return { recogniser: portable.recogniser, data: `${language}.best_int` };
    },
    close: async () => portable?.recogniser.close(),
  };
}

import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { sharpPictures } from '../../../src/source/image/sharp-pictures.js';

const how = { scale: 1, degrees: 0, blur: 0, touchUp: undefined };
const strip = (width: number) => ({
  ...{ data: new Uint8Array(width).fill(255), width, height: 1, channels: 1 as const },
});

describe('the finishing of a picture', () => {
  it('enlarges it', async () => {
    const { width } = await sharpPictures.finish(strip(10), { ...how, scale: 2 });
    expect(width).toBe(20);
  });

  it('says that the picture cannot be made, a trouble of one page, when it cannot be turned', async () => {
    const turned = sharpPictures.finish(strip(10), { ...how, degrees: Number.NaN });
    await expect(turned).rejects.toThrow(InputError);
  });
});

import { expect, it } from 'vitest';
import { inVietnamese } from '../../src/browser/in-vietnamese.js';
import { unread } from '../../src/browser/pictures/tiff.js';

it.each([
  'cut into tiles',
  'with a plane for each colour',
  'packed in a rare way (34712)',
  'of 1 × 16 bits a pixel',
  'marked as mirrored',
])('what a page says of a TIFF %s is said in Vietnamese', (what) => {
  const said = inVietnamese(`a.tif, page 3: ${unread(what).message}`);
  expect(said).toMatch(
    /trang 3: .*đây là tệp TIFF .*không đọc được trong trang web\. Hãy lưu lại thành PNG hoặc PDF\.$/u,
  );
  expect(said).not.toMatch(/which|read|tiles|plane|packed|pixel|mirrored/u);
});

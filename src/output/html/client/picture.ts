/** Shows the picture of a page while the page is near, and lets go of it when it is far. */
export class Picture {
  readonly image: HTMLImageElement;
  readonly #source: Element;
  #url: string | undefined;

  /** @param source the script element of data that holds the picture in base64 */
  constructor(source: Element, image: HTMLImageElement) {
    this.#source = source;
    this.image = image;
  }

  show(): void {
    if (this.#url !== undefined) return;
    const binary = atob(this.#source.textContent ?? '');
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    const type = this.#source.getAttribute('data-media') === 'image/png' ? 'image/png' : 'image/jpeg';
    this.#url = URL.createObjectURL(new Blob([bytes], { type }));
    this.image.src = this.#url;
  }

  hide(): void {
    if (this.#url === undefined) return;
    this.image.removeAttribute('src');
    URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}

/** Draws the place of a word, enlarged, with what stands around it. */
export function drawPlace(
  canvas: HTMLCanvasElement,
  image: HTMLImageElement,
  [x, y, width, height]: readonly [number, number, number, number],
): boolean {
  const { clientWidth, clientHeight } = canvas;
  const context = canvas.getContext('2d');
  if (!context || !image.complete || image.naturalWidth === 0 || clientWidth === 0) return false;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(clientWidth * ratio);
  canvas.height = Math.round(clientHeight * ratio);
  // The word takes half of the height, or two thirds of the width when it is long.
  const scale = Math.min((canvas.height * 0.5) / height, (canvas.width * 0.66) / width);
  const shownWidth = canvas.width / scale;
  const shownHeight = canvas.height / scale;
  const left = x + width / 2 - shownWidth / 2;
  const top = y + height / 2 - shownHeight / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, shownWidth, shownHeight, 0, 0, canvas.width, canvas.height);
  const pad = 0.12 * height;
  const line = Math.max(2, 2 * ratio);
  context.lineWidth = line;
  context.strokeStyle = getComputedStyle(canvas).color;
  context.strokeRect(
    (x - pad - left) * scale,
    (y - pad - top) * scale,
    (width + 2 * pad) * scale,
    (height + 2 * pad) * scale,
  );
  return true;
}

/** Properties that an SVG gets from style sheets and loses once it stands alone. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
  "paint-order",
];
/** Twice the size on screen, to stay sharp on slides. */
const scale = 2;
const titleHeight = 44;
const margin = 16;

/**
 * A chart as it is seen now, with its title above, as a PNG.
 *
 * @throws Error when the browser cannot draw the picture
 */
export async function chartPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const picture = await loadImage(standAlone(svg, width, height, await fontFaces()));
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (height + titleHeight + margin) * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser cannot draw the chart as a picture.");
  const look = getComputedStyle(svg);
  pen.scale(scale, scale);
  pen.fillStyle = groundOf(svg);
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = look.color;
  pen.font = `600 16px ${look.fontFamily}`;
  pen.fillText(title, margin, 30, width);
  pen.drawImage(picture, margin, titleHeight, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture came out empty."))),
      "image/png",
    ),
  );
}

/** The card's colour as the browser resolves it: the token itself may name one for each theme. */
function groundOf(svg: SVGSVGElement): string {
  const probe = document.createElement("span");
  probe.style.color = "var(--surface, white)";
  (svg.parentElement ?? document.body).append(probe);
  const ground = getComputedStyle(probe).color;
  probe.remove();
  return ground;
}

function standAlone(svg: SVGSVGElement, width: number, height: number, fonts: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, original] of originals.entries()) {
    const computed = getComputedStyle(original);
    for (const property of inherited) {
      copies[index]?.style.setProperty(property, computed.getPropertyValue(property));
    }
  }
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = fonts;
  copy.prepend(style);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The chart could not be turned into a picture."));
    image.src = address;
  });
}

/** The page's typeface as a style sheet that carries its file: a picture may not load anything from outside. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const texts = faces.map(async (face) => {
    const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
    if (!address) return "";
    const file = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI));
    if (!file.ok) return "";
    return `@font-face{font-family:${face.style.getPropertyValue("font-family")};font-weight:100 900;src:url(${await dataAddress(await file.blob())})}`;
  });
  return (await Promise.all(texts)).join("");
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("The typeface could not be read."));
    reader.readAsDataURL(blob);
  });
}

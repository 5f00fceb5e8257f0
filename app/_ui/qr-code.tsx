import { useMemo } from "react";
import { encode } from "uqr";

/** Light margin around a code in modules: less, and some cameras do not find it (ISO/IEC 18004). */
const quietZone = 4;

type Props = {
  /** What the code says. */
  text: string;
  /** What it is for, for who does not see it. */
  label: string;
  className?: string;
};

/**
 * A QR code, always dark on white: in a dark scheme, too, since many cameras do not read an inverted one. One path
 * instead of a square per module: at no size hair lines show between them.
 */
export function QrCode({ text, label, className = "" }: Props) {
  const { path, size } = useMemo(() => drawCode(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      data-address={text}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

/** Runs of dark modules, row by row. Correction level M: read in spite of a scratch or a reflection. */
function drawCode(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (x < size && row[x]) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  });
  return { path, size };
}

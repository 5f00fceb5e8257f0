/** Which device this is, over everything it shows: asked for by staff who set it up. */
export function DeviceName({ name }: { name: string }) {
  return (
    <p
      role="status"
      className="fixed inset-0 z-50 flex items-center justify-center bg-band p-[6vw] text-center text-[min(12vw,18vh)] leading-tight font-semibold text-balance text-on-band"
    >
      {name}
    </p>
  );
}

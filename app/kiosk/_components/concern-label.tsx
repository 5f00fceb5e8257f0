import { type Detail, labelsOf } from "../_lib/tiles.ts";

type Props = { entry: Pick<Detail, "code" | "labels">; locale: string };

/** In the page's language, or in plain German with English below it (A46). */
export function ConcernLabel({ entry, locale }: Props) {
  const [first, second] = labelsOf(entry, locale);
  return (
    <span className={`flex min-w-0 flex-1 flex-col ${second ? "leading-[1.2]" : ""}`}>
      <span lang={first?.lang} dir={second ? "ltr" : undefined} className="hyphens-auto rtl:text-right">
        {first?.text}
      </span>
      {second && (
        <span
          lang={second.lang}
          dir="ltr"
          className="text-(length:--kiosk-small) font-normal hyphens-auto rtl:text-right"
        >
          {second.text}
        </span>
      )}
    </span>
  );
}

/** The key of an action, as printed on the keyboard. Its meaning for assistive technology stands on the control. */
export function KeyHint({ keyName }: { keyName: string }) {
  return (
    <kbd
      aria-hidden
      className="ms-1 hidden min-w-[1.6em] shrink-0 rounded-sm border border-current/50 px-1 text-center font-sans text-[0.72em] leading-[1.6em] font-medium opacity-90 sm:inline-block"
    >
      {keyName.toUpperCase()}
    </kbd>
  );
}

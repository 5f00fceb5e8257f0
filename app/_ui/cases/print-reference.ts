/** Opens the slip with a case's reference in a window of its own. After `#`: no server is asked, nothing is logged. */
export function printReference(reference: string): void {
  window.open(`/records/reference#${reference}`, "_blank", "popup,width=480,height=640");
}

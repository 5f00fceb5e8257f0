/** Redeems a one-time link; the `Cookie` header that makes its bearer the new device. */
export async function claimDevice(origin: string, token: string): Promise<string> {
  return postForCookie(origin, "/api/devices/claim", { token });
}

/** The `Cookie` header of a new staff session. */
export async function signIn(origin: string, staff: { username: string; password: string }): Promise<string> {
  const { username, password } = staff;
  return postForCookie(origin, "/api/auth/sign-in/username", { username, password });
}

async function postForCookie(origin: string, path: string, body: unknown): Promise<string> {
  const response = await fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify(body),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (!response.ok || cookies.length === 0) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return cookies.join("; ");
}

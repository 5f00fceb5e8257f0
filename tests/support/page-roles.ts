import type { StaffRole } from "#server/protocol/staff.ts";

export type PageRoles = "everybody" | "devices" | readonly StaffRole[];

/** R25, P13: every page × role. A page is a frame without anything of the office; what fills it comes by a connection. */
export const pageRoles: Record<string, PageRoles> = {
  "/": "everybody",
  "/sign-in": "everybody",
  "/setup": "everybody",
  "/t/[token]": "everybody",
  "/kiosk": "devices",
  "/display": "devices",
  "/account": ["ombudsperson", "administrator", "report_reader"],
  "/console": ["ombudsperson"],
  "/records": ["ombudsperson"],
  // Shows what stands in its own address, and asks no server.
  "/records/reference": "everybody",
  "/registers": ["ombudsperson"],
  "/report": ["ombudsperson", "report_reader"],
  "/settings": ["ombudsperson", "administrator"],
};

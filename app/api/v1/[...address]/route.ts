import { notFoundAddress } from "@/lib/server/http/not-found-address";

// Next takes this route only where no other matches; a script then gets the API's own words instead of a web page.
export const GET = notFoundAddress;
export const POST = notFoundAddress;
export const PUT = notFoundAddress;
export const PATCH = notFoundAddress;
export const DELETE = notFoundAddress;

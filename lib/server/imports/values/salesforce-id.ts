import "server-only";

const CASE_CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const SHORT = /^(?:0[0-9A-Za-z]{2}|[57]0[01]|a[0-9A-Za-z]{2})[A-Za-z0-9]{12}$/;

/**
 * The id of 18 characters that a Salesforce id of 15 stands for: reports show the short one, in which case matters;
 * interfaces and Data Loader the long one, in which three more characters tell it. Each is a number of five bits: which
 * of five characters are capitals. Other texts stay as they are. (Salesforce Object Reference, "ID Field Type".)
 */
export function fullSalesforceId(text: string): string {
  if (!SHORT.test(text)) return text;
  const codes = [0, 5, 10].map((start) => {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(text.charAt(start + at))) bits |= 1 << at;
    return CASE_CODES.charAt(bits);
  });
  return text + codes.join("");
}

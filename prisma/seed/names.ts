import type { Random } from "@/lib/testing/random";

const first =
  `Anna Ben Carla Dario Elif Emil Eva Finn Greta Hanna Henrik Ida Ivan Jana Karim Kim Lars Laura Leo Lina
Maja Malik Maria Max Nadia Nils Nora Olga Oscar Petra Pia Rafael Rosa Samir Sara Simon Stella Theo Vera Yasmin`.split(
    /\s+/,
  );

const last =
  `Adler Bauer Becker Berg Castro Dahl Danner Eriksson Ferrari Fischer Garcia Graf Hansen Hofer Ivanov Jensen
Kaya Klein Koch Larsen Lehmann Lopez Maier Martin Meyer Nowak Olsen Peeters Richter Rossi Sauer Schmid Sommer Ter Tran
Vogel Weber Winter Yilmaz Ziegler`.split(/\s+/);

const companyFirst =
  `Alpen Amber Arbor Atlas Aurora Birken Blau Brücken Delta Donau Echo Eichen Elbe Fjord Foehn Gipfel
Granit Hafen Hansa Horizont Insel Isar Kern Kiesel Kobalt Kupfer Linden Lotus Lumen Marina Merkur Mosel Nord Nova Ocker
Orion Panorama Polar Quarz Rhein Sigma Silber Sonnen Stern Süd Tal Tannen Titan Ufer Vektor Wald Wind Zenit`.split(
    /\s+/,
  );

const companySecond =
  `Bau Daten Design Druck Energie Fracht Glas Handel Holz Kraft Labor Logistik Maschinen Medien
Metall Mobil Optik Papier Pharma Planung Robotik Service Spedition Stahl System Technik Textil Verlag Werk Wohnen`.split(
    /\s+/,
  );

const legalForms = [
  ["GmbH", 0.55],
  ["AG", 0.12],
  ["KG", 0.13],
  ["B.V.", 0.08],
  ["SARL", 0.06],
  ["ApS", 0.06],
] as const;

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ü", "ue")
    .replaceAll("ö", "oe")
    .replaceAll("ä", "ae")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A company that the demo company deals with; several may share a name, as in life. */
export function makeCompany(random: Random): { name: string; domain: string } {
  const stem = `${random.pick(companyFirst)}${random.pick(companySecond).toLowerCase()}`;
  return { name: `${stem} ${random.weighted(legalForms)}`, domain: `${slugOf(stem)}.example` };
}

/** A person at a company, with an address at its domain. */
export function makePerson(random: Random, domain: string): { name: string; email: string } {
  const name = `${random.pick(first)} ${random.pick(last)}`;
  return { name, email: `${slugOf(name).replaceAll("-", ".")}@${domain}` };
}

// Browsers load this module: it has no schemas.

/** Lines of business, for benchmarks; the published ones are sorted into them. */
export const industryNames = {
  advertising: "Advertising and marketing",
  agriculture: "Agriculture",
  apparel: "Apparel and luxury goods",
  arts: "Arts",
  automotive: "Automotive",
  beauty: "Beauty and personal care",
  "consumer-goods": "Consumer goods and food",
  "consumer-services": "Consumer services",
  "e-commerce": "E-commerce",
  education: "Education",
  electronics: "Electronics",
  energy: "Energy and utilities",
  "financial-services": "Financial services",
  government: "Government and politics",
  groceries: "Groceries",
  healthcare: "Healthcare",
  hospitality: "Hotels",
  industry: "Business and industrial",
  insurance: "Insurance",
  "it-services": "IT services and support",
  logistics: "Logistics and wholesale",
  media: "Media and entertainment",
  nonprofit: "Nonprofit",
  "professional-services": "Professional services",
  "real-estate": "Real estate and construction",
  restaurants: "Restaurants",
  retail: "Retail",
  software: "Software",
  telecom: "Telecom",
  travel: "Travel and airlines",
  wellness: "Wellness and fitness",
} as const;
export type Industry = keyof typeof industryNames;

export const industries = Object.keys(industryNames) as Industry[];

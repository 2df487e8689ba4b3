import { PageHeader } from "@/components/ui/page-header";
import type { ProductRankingQuery } from "@/lib/contracts/rankings";
import type { View } from "@/lib/contracts/view";
import type { RankedBy } from "@/lib/queries/rankings";
import { CustomersRanking } from "./customers-ranking";
import { ProductsRanking } from "./products-ranking";
import { ViewLinks } from "./view-links";

type Props = {
  view: View;
  ranked: { tab: "customers"; query: RankedBy } | { tab: "products"; query: ProductRankingQuery };
  /** The addresses of the two. */
  addresses: Readonly<Record<"customers" | "products", string>>;
};

/** Who and what earns the most, and the least. */
export function RankingsView({ view, ranked, addresses }: Props) {
  return (
    <>
      <PageHeader
        title="Rankings"
        description="Who and what earns the most, and the least, over the chosen period."
        actions={
          <ViewLinks
            label="Ranked"
            choices={(["customers", "products"] as const).map((tab) => ({
              label: tab === "customers" ? "Customers" : "Products",
              href: addresses[tab],
              current: ranked.tab === tab,
            }))}
          />
        }
      />
      {ranked.tab === "customers" ? (
        <CustomersRanking query={ranked.query} />
      ) : (
        <ProductsRanking query={ranked.query} view={view} />
      )}
    </>
  );
}

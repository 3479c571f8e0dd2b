import { Failure } from "../../bridge";
import { noDate, type DateTyped, type FormOptions } from "../../parts";

/** Every kind of field once. */
export interface Sample {
  name: { first: string; father: string; grandfather: string; family: string };
  national_id: string;
  iban: string;
  mobile: string;
  amount: string;
  people: string;
  note: string;
  birth: DateTyped;
  expiry: DateTyped;
  sex: string;
  needs: string[];
  district: string;
  seen: boolean;
  incomes: { source: string; amount: string }[];
  passphrase: string;
}

const empty = (): Sample => ({
  name: { first: "", father: "", grandfather: "", family: "" },
  national_id: "",
  iban: "",
  mobile: "",
  amount: "",
  people: "",
  note: "",
  birth: noDate(),
  expiry: noDate("gregorian"),
  sex: "",
  needs: [],
  district: "",
  seen: false,
  incomes: [],
  passphrase: "",
});

const full = (): Sample => ({
  name: { first: "فاطمة", father: "إبراهيم", grandfather: "علي", family: "الأحمد" },
  national_id: "1000000008",
  iban: "SA0380000000608010167519",
  mobile: "0550000012",
  amount: "1980",
  people: "5",
  note: "تسكن مع أبنائها في شقة مستأجرة.",
  birth: { calendar: "hijri", day: "16", month: "05", year: "1410" },
  expiry: { calendar: "gregorian", day: "5", month: "10", year: "2028" },
  sex: "female",
  needs: ["reader"],
  district: "naseem",
  seen: true,
  incomes: [{ source: "social_security", amount: "1320" }, { source: "work", amount: "" }],
  passphrase: "",
});

const send = (): Promise<never> =>
  Promise.reject(
    new Failure({
      code: "required",
      fields: [
        { code: "required", field: "name.family", params: {} },
        { code: "id_length", field: "national_id", params: { typed: "9" } },
        { code: "iban_checksum", field: "iban", params: {} },
        { code: "no_such_day", field: "birth", params: { month: "جمادى الأولى", year: "1450", last: "29" } },
        { code: "required", field: "sex", params: {} },
        { code: "amount_shape", field: "incomes.1.amount", params: {} },
      ],
    }),
  );

/** The same fields empty, filled and refused. */
export const samples: Record<"empty" | "filled" | "refused", FormOptions<Sample, never>> = {
  empty: { screen: "gallery-empty", initial: empty, send },
  filled: { screen: "gallery-filled", initial: full, send },
  refused: { screen: "gallery-refused", initial: () => ({ ...full(), name: { ...full().name, family: "" }, national_id: "100000000", sex: "" }), send },
};

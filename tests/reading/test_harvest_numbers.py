"""Accounts and numbers in registers that nobody listed."""

from __future__ import annotations

import pytest

from contact_hub.details import DetailKind
from contact_hub.reading import harvest

IBANS: list[tuple[str, tuple[str, ...]]] = [
    ("GB33 BUKB 2020 1555 5555 55", ("GB33BUKB20201555555555",)),
    ("GB33BUKB20201555555555", ("GB33BUKB20201555555555",)),
    ("IBAN: GB33 BUKB 2020 1555 5555 55 BIC: BUKBGB22", ("GB33BUKB20201555555555",)),
    ("IBAN GB33-BUKB-2020-1555-5555-55", ("GB33BUKB20201555555555",)),
    ("GB33 BUKB 2020\n1555 5555 55", ("GB33BUKB20201555555555",)),
    ("GB 33 BUKB 2020 1555 5555 55", ("GB33BUKB20201555555555",)),
    ("GB33\u00a0BUKB\u00a02020\u00a01555\u00a05555\u00a055", ("GB33BUKB20201555555555",)),
    ("DE89 3704 0044 0532 0130 00", ("DE89370400440532013000",)),
    ("DE89370400440532013000 COBADEFFXXX", ("DE89370400440532013000",)),
    ("DE89 3704 0044 0532 0130 00 Commerzbank", ("DE89370400440532013000",)),
    ("FR14 2004 1010 0505 0001 3M02 606", ("FR1420041010050500013M02606",)),
    ("NL91 ABNA 0417 1643 00", ("NL91ABNA0417164300",)),
    ("BE68 5390 0754 7034", ("BE68539007547034",)),
    ("NO93 8601 1117 947", ("NO9386011117947",)),
    ("CH93 0076 2011 6238 5295 7", ("CH9300762011623852957",)),
    ("IBAN: GB34 BUKB 2020 1555 5555 55", ("GB34BUKB20201555555555",)),
    ("IBAN DE89 3704 0044 0532 0130 0", ("DE8937040044053201300",)),
    ("GB33 BUKB 2020 1555 5555 55, DE89 3704 0044 0532 0130 00",
     ("GB33BUKB20201555555555", "DE89370400440532013000")),
    ("gb33bukb20201555555555", ("GB33BUKB20201555555555",)),
    ("gb33 bukb 2020 1555 5555 55", ("GB33BUKB20201555555555",)),
    ("de89 3704 0044 0532 0130 00", ("DE89370400440532013000",)),
    ("De89370400440532013000", ("DE89370400440532013000",)),
    ("iban: gb34 bukb 2020 1555 5555 55", ("GB34BUKB20201555555555",)),
    ("gb34 bukb 2020 1555 5555 55", ()),
    ("no 15 apples are here at 20 pence", ()),
    ("de1234567890abcdef1234567890abcdef12345678", ()),
    ("GB34 BUKB 2020 1555 5555 55", ()),
    ("AB12 3456 7890 1234 5678", ()),
    ("Model GB33 AND MORE TEXT IN CAPITALS HERE", ()),
    ("XGB33BUKB20201555555555", ()),
    ("GB33BUKB202015555555559", ()),
]  # fmt: skip
NUMBERS: list[tuple[str, tuple[str, ...]]] = [
    ("Company number 01234567", ("01234567",)),
    ("Company number: 01234567", ("01234567",)),
    ("Company No. 01234567", ("01234567",)),
    ("Company no: 0123 4567", ("01234567",)),
    ("Company Registration Number 01234567", ("01234567",)),
    ("Company Reg No: SC123456", ("SC123456",)),
    ("Companies House number OC301234", ("OC301234",)),
    ("Co. Reg. No. 01234567", ("01234567",)),
    ("Registered in England and Wales No. 01234567", ("01234567",)),
    ("Registered in England & Wales, 01234567", ("01234567",)),
    ("Registered in England and Wales with company number 01234567", ("01234567",)),
    ("Registered in England and Wales\nNo. 01234567", ("01234567",)),
    ("Registered in Scotland SC123456.", ("SC123456",)),
    ("Registered in Scotland (SC123456)", ("SC123456",)),
    ("registered in Northern Ireland under number NI012345", ("NI012345",)),
    ("Incorporated in England, number 01234567", ("01234567",)),
    ("Registered number: 01234567", ("01234567",)),
    ("Reg. No. 123456", ("123456",)),
    ("Reg No 123456", ("123456",)),
    ("CRN 01234567", ("01234567",)),
    ("CRO 123456", ("123456",)),
    ("Registered in Ireland No. 123456", ("123456",)),
    ("Company number 01234567 Tel 0113 496 0100", ("01234567",)),
    ("Company number 01234567. 12 Park Row", ("01234567",)),
    ("Rhif cwmni: 01234567", ("01234567",)),
    ("Rhif y cwmni 01234567", ("01234567",)),
    ("Cofrestrwyd yng Nghymru a Lloegr, rhif 01234567", ("01234567",)),
    ("Rhif elusen gofrestredig 1234567", ("1234567",)),
    ("Registered charity 1234567", ("1234567",)),
    ("Registered Charity No. 1234567", ("1234567",)),
    ("Registered charity in England and Wales (1234567)", ("1234567",)),
    ("Registered charity in England and Wales (1234567) and Scotland (SC012345)",
     ("1234567", "SC012345")),
    ("Charity number: SC012345", ("SC012345",)),
    ("Charity registration number 1234567-1", ("12345671",)),
    ("HRB 12345", ("HRB12345",)),
    ("HRB 12345 B", ("HRB12345B",)),
    ("HRB: 123 456", ("HRB123456",)),
    ("Amtsgericht Hamburg, HRB 4711", ("HRB4711",)),
    ("Handelsregister: Amtsgericht Hamburg, HRB-Nr. 12345", ("HRB12345",)),
    ("HRA 999", ("HRA999",)),
    ("Vereinsregister VR 12345", ("VR12345",)),
    ("GnR 321", ("GNR321",)),
    ("Firmenbuchnummer FN 123456 a", ("FN123456A",)),
    ("SIREN 123 456 782", ("123456782",)),
    ("SIRET : 123 456 782 00012", ("12345678200012",)),
    ("RCS Paris 123 456 782", ("123456782",)),
    ("RCS Paris B 123 456 782", ("B123456782",)),
    ("R.C.S. Lyon 123 456 782", ("123456782",)),
    ("KvK 12345670", ("12345670",)),
    ("KvK-nummer: 12345670", ("12345670",)),
    ("Handelsregister 12345670", ("12345670",)),
    ("VAT no. GB 999 9999 73", ("GB999999973",)),
    ("VAT number GB999999973", ("GB999999973",)),
    ("VAT registration number: 999 9999 73", ("999999973",)),
    ("VAT Reg No 999 9999 73", ("999999973",)),
    ("GB 999 9999 73", ("GB999999973",)),
    ("USt-IdNr. DE123456788", ("DE123456788",)),
    ("USt-IdNr.: DE 123 456 788", ("DE123456788",)),
    ("Umsatzsteuer-Identifikationsnummer DE123456788", ("DE123456788",)),
    ("Umsatzsteuer-Identifikationsnummer gemäß § 27 a UStG: DE123456788", ("DE123456788",)),
    ("ATU12345675", ("ATU12345675",)),
    ("UID: ATU12345675", ("ATU12345675",)),
    ("CHE-123.456.788 MWST", ("CHE123456788",)),
    ("N° TVA intracommunautaire FR 40 123 456 782", ("FR40123456782",)),
    ("BTW NL810433941B01", ("NL810433941B01",)),
    ("BTW-nummer NL 8104.33.941.B01", ("NL810433941B01",)),
    ("IE6388047V", ("IE6388047V",)),
    ("VAT IE 6388047 V", ("IE6388047V",)),
    ("TAW GB 999 9999 73", ("GB999999973",)),
    ("Rhif TAW: 999 9999 73", ("999999973",)),
    ("P.IVA 12345670017", ("12345670017",)),
    ("Steuernummer 12/345/67891", ("1234567891",)),
    ("St.-Nr. 12/345/67891", ("1234567891",)),
    ("FCA register 123457", ("123457",)),
    ("Firm reference number 123457", ("123457",)),
    ("ICO registration Z1234568", ("Z1234568",)),
    ("EIN 12-3456718", ("123456718",)),
    ("Company number GB 01234567 and VAT number GB 999 9999 73", ("01234567", "GB999999973")),
    ("Registered in England and\nWales, 01234567", ("01234567",)),
    ("Registered in Scotland.\nNumber SC123456", ("SC123456",)),
    ("VAT GB 999.9999.73", ("GB999999973",)),
    ("Company number 09.876.541", ("09876541",)),
    ("Registered in warm rooms by the river.\nCustomer 43379", ()),
    ("Registered in England and Wales\nCustomer 46052", ()),
    ("Registered in Leeds\nISBN 978-0-306-40615-7", ()),
    ("Reg. no.\n5792.50", ()),
    ("Reg. no.\n12.03.2026", ()),
    ("Reg. no.\n2026-03-12", ()),
    ("Reg. no.\n53.3811, -1.4701", ()),
    ("Registered in Leeds.\nVersion 3.5311.1", ()),
    ("Reg. no. 3.5311.1", ()),
    ("Charities Regulations 2007/203", ()),
    ("Founded in 2004 with 12345 members", ()),
    ("Registered office: 4 Example Quay, Leeds LS1 4AP", ()),
    ("Our company has 12345 boats", ()),
    ("The charity raised £1234567", ()),
    ("Invoice 01234567", ()),
    ("Customer number 01234567", ()),
    ("Order no. 1234567", ()),
    ("Tel 0113 496 0100", ()),
    ("Registered on 12 March 2024", ()),
    ("HR department", ()),
    ("PR 2026", ()),
    ("VR glasses 360", ()),
    ("Policy 123456789", ()),
    ("0113 496 0100", ()),
]  # fmt: skip


def found(text: str, kind: DetailKind) -> tuple[str, ...]:
    return tuple(each.value for each in harvest.details(text, ("GB", "DE")) if each.kind == kind)


@pytest.mark.parametrize(("text", "values"), IBANS)
def test_an_account_is_harvested(text: str, values: tuple[str, ...]) -> None:
    assert found(text, "iban") == values
    assert found(f"Northgate Ltd\n{text}\nClosed on Sundays", "iban") == values


@pytest.mark.parametrize(("text", "values"), NUMBERS)
def test_a_number_in_a_register_is_harvested(text: str, values: tuple[str, ...]) -> None:
    assert found(text, "number") == values
    assert found(f"Northgate Ltd\n{text}\nClosed on Sundays", "number") == values


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Company number: 01234567", "Company number"),
        ("KvK 12345670", "KvK"),
        ("HRB 12345", "HRB"),
        ("VAT no. GB 999 9999 73", "VAT"),
        ("SIREN 123 456 782", "SIREN"),
        ("Registered in Scotland SC123456", "Registered in"),
    ],
)
def test_the_register_is_told(text: str, label: str) -> None:
    (number,) = harvest.details(text, ("GB",))
    assert number.label == label

"""Japan writes an address from the post code down; a vCard has its parts the other way round."""

from __future__ import annotations

from contact_hub.reading import addresses_seen

ADDRESS = "〒100-0005\n東京都\n千代田区\n丸の内1-1-1 海風ビル5階"


def test_an_address_that_begins_with_the_post_code_is_found_in_another_order() -> None:
    assert any(addresses_seen.where("丸の内1-1-1 海風ビル5階\n千代田区\n東京都\n100-0005", ADDRESS))


def test_another_post_code_or_street_is_not_taken_for_it() -> None:
    town = "千代田区\n東京都"
    assert not any(addresses_seen.where(f"丸の内1-1-1 海風ビル5階\n{town}\n100-0006", ADDRESS))
    assert not any(addresses_seen.where(f"丸の内1-1-2 海風ビル5階\n{town}\n100-0005", ADDRESS))

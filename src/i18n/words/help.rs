//! Words of the help page.

super::words! {
    TITLE "Trợ giúp" "Help";
}

"""Everything that touches the world: Telegram, the browser, the database, the clock."""

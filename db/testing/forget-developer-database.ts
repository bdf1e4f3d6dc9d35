/** A developer's own database is nothing that a test may touch, not even by a slip. */
delete process.env.DATABASE_URL;

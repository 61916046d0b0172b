-- name: begin()!
-- The writing lock is taken at once, so that a transaction never fails half-way for want of it.
BEGIN IMMEDIATE;

-- name: begin_reading()!
BEGIN DEFERRED;

"""Schemas for editors and forms, made from what the readers and rules go by: JSON Schema for YAML, Table Schema for CSV."""

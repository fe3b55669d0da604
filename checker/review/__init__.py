"""A page on this machine in which editors decide findings, and that writes each decision at once.

Starlette and uvicorn are imported by the modules that need them, which only the command loads.
"""

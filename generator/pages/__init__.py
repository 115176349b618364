"""Materials in, HTML out: plan, render (pure), pour, executors."""

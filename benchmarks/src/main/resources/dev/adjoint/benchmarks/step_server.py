"""A gRPC server around jaxlib: its one method runs a compiled function on the number it is sent, and returns the result.

Prints its port; ends when its input does. Messages are google.protobuf.BytesValue of four bytes, as of the raw Java peer.
"""
from concurrent import futures
import struct
import sys

import grpc
import jax
import numpy as np

HEAD = b'\x0a\x04'  # field 1, four bytes

increment = jax.jit(lambda x: x + 1)


def step(request, context):
  x = np.float32(struct.unpack('<f', request[2:])[0])
  return HEAD + struct.pack('<f', increment(x))


handler = grpc.method_handlers_generic_handler('adjoint.benchmarks.Raw', {'Echo': grpc.unary_unary_rpc_method_handler(step)})
server = grpc.server(futures.ThreadPoolExecutor(max_workers=1))
server.add_generic_rpc_handlers((handler,))
port = server.add_insecure_port('127.0.0.1:0')
server.start()
print(port, flush=True)
sys.stdin.read()
server.stop(0)

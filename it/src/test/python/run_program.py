"""Runs a program through adjoint.pjrt.v1's Run, with what protoc makes of the protos and nothing of ours.

python run_program.py HOST:PORT MODULE PROGRAM INPUTS.json    prints as JSON the outputs of the module, and of the program file that has it,
with the names in the latter
"""

import array
import hashlib
import json
import sys

import grpc

from google.rpc import status_pb2

from adjoint.pjrt.v1 import pjrt_pb2, pjrt_pb2_grpc
from adjoint.program.v1 import program_pb2

WRONG = b"""module @wrong {
  func.func public @main(%a: tensor<4xf32>, %b: tensor<3xf32>) -> tensor<4xf32> {
    %0 = "stablehlo.add"(%a, %b) : (tensor<4xf32>, tensor<3xf32>) -> tensor<4xf32> loc("model.py":12:4)
    return %0 : tensor<4xf32>
  }
}"""


def details(error):
    """The ErrorDetail in the trailers of a call that has failed."""
    for key, value in error.trailing_metadata():
        if key == "grpc-status-details-bin":
            status = status_pb2.Status.FromString(value)
            assert status.code == error.code().value[0] and status.message == error.details()
            for any in status.details:
                detail = pjrt_pb2.ErrorDetail()
                if any.Unpack(detail):
                    return {"code": detail.code, "op": detail.op, "source": detail.source, "program": detail.program}
    return None


def floats(response):
    return [{"type": o.type, "values": array.array("f", o.data).tolist()} for o in response.outputs]


target, module, program, inputs = sys.argv[1:]
with open(module, "rb") as file:
    request = pjrt_pb2.RunRequest(program=program_pb2.Program(stablehlo=file.read()))
with open(program, "rb") as file:
    signed = program_pb2.Program.FromString(file.read())
assert hashlib.sha256(signed.stablehlo).digest() == signed.digest
with open(inputs) as file:
    for value in json.load(file)["inputs"]:
        request.inputs.add(type=value["type"], data=array.array("f", value["values"]).tobytes())

with grpc.insecure_channel(target) as channel:
    stub = pjrt_pb2_grpc.PjrtServiceStub(channel)
    response = stub.Run(request, timeout=60)
    outputs = floats(response)
    request.program.CopyFrom(signed)
    again = floats(stub.Run(request, timeout=60))
    try:
        stub.Run(pjrt_pb2.RunRequest(program=program_pb2.Program(stablehlo=WRONG)), timeout=60)
        error = detail = None
    except grpc.RpcError as e:
        error = e.code().name
        detail = details(e)
names = {"parameters": [p.name for p in signed.signature.parameters], "results": [r.name for r in signed.signature.results]}
print(json.dumps({"outputs": outputs, "again": again, "names": names, "error": error, "detail": detail}))

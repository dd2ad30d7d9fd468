"""Runs a program through adjoint.pjrt.v1's Run, with what protoc makes of the protos and nothing of ours.

python run_program.py HOST:PORT PROGRAM INPUTS.json    prints the outputs as JSON
"""

import array
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


target, program, inputs = sys.argv[1:]
with open(program, "rb") as file:
    request = pjrt_pb2.RunRequest(program=program_pb2.Program(stablehlo=file.read()))
with open(inputs) as file:
    for value in json.load(file)["inputs"]:
        request.inputs.add(type=value["type"], data=array.array("f", value["values"]).tobytes())

with grpc.insecure_channel(target) as channel:
    stub = pjrt_pb2_grpc.PjrtServiceStub(channel)
    response = stub.Run(request, timeout=60)
    outputs = [{"type": o.type, "values": array.array("f", o.data).tolist()} for o in response.outputs]
    try:
        stub.Run(pjrt_pb2.RunRequest(program=program_pb2.Program(stablehlo=WRONG)), timeout=60)
        error = detail = None
    except grpc.RpcError as e:
        error = e.code().name
        detail = details(e)
print(json.dumps({"outputs": outputs, "error": error, "detail": detail}))

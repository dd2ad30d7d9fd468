"""Runs a program through adjoint.pjrt.v1's Run, with what protoc makes of the protos and nothing of ours.

python run_program.py HOST:PORT PROGRAM INPUTS.json    prints the outputs as JSON
"""

import array
import json
import sys

import grpc

from adjoint.pjrt.v1 import pjrt_pb2, pjrt_pb2_grpc
from adjoint.program.v1 import program_pb2

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
        stub.Run(pjrt_pb2.RunRequest(program=program_pb2.Program(stablehlo=b"nonsense")), timeout=60)
        error = None
    except grpc.RpcError as e:
        error = e.code().name
print(json.dumps({"outputs": outputs, "error": error}))

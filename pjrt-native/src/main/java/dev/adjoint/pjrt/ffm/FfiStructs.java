package dev.adjoint.pjrt.ffm;

import static dev.adjoint.pjrt.ffm.Struct.int32;
import static dev.adjoint.pjrt.ffm.Struct.int64;
import static dev.adjoint.pjrt.ffm.Struct.nested;
import static dev.adjoint.pjrt.ffm.Struct.pointer;
import static dev.adjoint.pjrt.ffm.Struct.size;

import java.util.List;

/**
 * The structs of XLA's foreign function interface that this binding uses: {@code
 * xla/ffi/api/c_api.h}, and {@code pjrt_c_api_ffi_extension.h} for how a plugin gives access to it.
 */
final class FfiStructs {
  private FfiStructs() {}

  static final Struct EXTENSION =
      Struct.plain(
          "XLA_FFI_Extension_Base", List.of(size("struct_size"), int32("type"), pointer("next")));

  static final Struct PJRT_FFI =
      Struct.plain(
          "PJRT_FFI_Extension",
          List.of(
              nested("base", Structs.EXTENSION),
              pointer("type_id_register"),
              pointer("user_data_add"),
              pointer("register_handler")));

  /**
   * It has no {@code extension_start}. Before 2025's end it had an {@code api_version} in front of
   * {@code handler}; the two are told apart by their size only.
   */
  static final Struct REGISTER_HANDLER =
      Struct.plain(
          "PJRT_FFI_Register_Handler_Args",
          List.of(
              size("struct_size"),
              pointer("target_name"),
              size("target_name_size"),
              pointer("handler"),
              pointer("platform_name"),
              size("platform_name_size"),
              int32("traits")));

  static final Struct API_VERSION =
      Struct.of("XLA_FFI_Api_Version", int32("major_version"), int32("minor_version"));

  static final Struct API =
      Struct.of(
          "XLA_FFI_Api",
          nested("api_version", API_VERSION),
          pointer("internal_api"),
          pointer("XLA_FFI_Error_Create"),
          pointer("XLA_FFI_Error_GetMessage"),
          pointer("XLA_FFI_Error_Destroy"),
          pointer("XLA_FFI_Handler_Register"),
          pointer("XLA_FFI_Stream_Get"),
          pointer("XLA_FFI_Type_Register"),
          pointer("XLA_FFI_ExecutionContext_Get"),
          pointer("XLA_FFI_State_Set"),
          pointer("XLA_FFI_State_Get"),
          pointer("XLA_FFI_DeviceMemory_Allocate"),
          pointer("XLA_FFI_DeviceMemory_Free"),
          pointer("XLA_FFI_ThreadPool_Schedule"),
          pointer("XLA_FFI_ThreadPool_NumThreads"),
          pointer("XLA_FFI_Future_Create"),
          pointer("XLA_FFI_Future_SetAvailable"),
          pointer("XLA_FFI_Future_SetError"));

  static final Struct METADATA =
      Struct.plain(
          "XLA_FFI_Metadata",
          List.of(size("struct_size"), nested("api_version", API_VERSION), int32("traits")));
  static final Struct METADATA_EXTENSION =
      Struct.plain(
          "XLA_FFI_Metadata_Extension",
          List.of(nested("extension_base", EXTENSION), pointer("metadata")));

  static final Struct ERROR_CREATE =
      Struct.of("XLA_FFI_Error_Create_Args", pointer("message"), int32("errc"));
  static final Struct FUTURE_CREATE = Struct.of("XLA_FFI_Future_Create_Args", pointer("future"));
  static final Struct FUTURE_SET_AVAILABLE =
      Struct.of("XLA_FFI_Future_SetAvailable_Args", pointer("future"));
  static final Struct FUTURE_SET_ERROR =
      Struct.of("XLA_FFI_Future_SetError_Args", pointer("future"), pointer("error"));

  static final Struct BUFFER =
      Struct.of("XLA_FFI_Buffer", int32("dtype"), pointer("data"), int64("rank"), pointer("dims"));
  static final Struct BYTE_SPAN =
      Struct.plain("XLA_FFI_ByteSpan", List.of(pointer("ptr"), size("len")));
  static final Struct SCALAR =
      Struct.plain("XLA_FFI_Scalar", List.of(int32("dtype"), pointer("value")));

  static final Struct ARGS =
      Struct.of("XLA_FFI_Args", int64("size"), pointer("types"), pointer("args"));
  static final Struct RETS =
      Struct.of("XLA_FFI_Rets", int64("size"), pointer("types"), pointer("rets"));
  static final Struct ATTRS =
      Struct.of(
          "XLA_FFI_Attrs", int64("size"), pointer("types"), pointer("names"), pointer("attrs"));
  static final Struct CALL_FRAME =
      Struct.of(
          "XLA_FFI_CallFrame",
          pointer("api"),
          pointer("ctx"),
          int32("stage"),
          nested("args", ARGS),
          nested("rets", RETS),
          nested("attrs", ATTRS),
          pointer("future"));
}

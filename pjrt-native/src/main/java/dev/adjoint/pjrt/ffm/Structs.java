package dev.adjoint.pjrt.ffm;

import static dev.adjoint.pjrt.ffm.Struct.bool;
import static dev.adjoint.pjrt.ffm.Struct.int32;
import static dev.adjoint.pjrt.ffm.Struct.int64;
import static dev.adjoint.pjrt.ffm.Struct.nested;
import static dev.adjoint.pjrt.ffm.Struct.pointer;
import static dev.adjoint.pjrt.ffm.Struct.size;

import java.util.List;

/**
 * The structs of {@code pjrt_c_api.h} that this binding uses, in the header's order and with the
 * header's names. {@code StructsTest} compares every offset with the C compiler's.
 */
final class Structs {
  private Structs() {}

  static final Struct API_VERSION =
      Struct.of("PJRT_Api_Version", int32("major_version"), int32("minor_version"));

  /** The head of the function table; the {@link Entry entries} follow it. */
  static final Struct API = Struct.of("PJRT_Api", nested("pjrt_api_version", API_VERSION));

  /** What a plugin has beside the table; a list. */
  static final Struct EXTENSION =
      Struct.plain(
          "PJRT_Extension_Base", List.of(size("struct_size"), int32("type"), pointer("next")));

  static final Struct ERROR_DESTROY = Struct.of("PJRT_Error_Destroy_Args", pointer("error"));
  static final Struct ERROR_MESSAGE =
      Struct.of(
          "PJRT_Error_Message_Args", pointer("error"), pointer("message"), size("message_size"));
  static final Struct ERROR_GET_CODE =
      Struct.of("PJRT_Error_GetCode_Args", pointer("error"), int32("code"));

  /** The union of values is eight bytes wide, whatever it holds. */
  static final Struct NAMED_VALUE =
      Struct.of(
          "PJRT_NamedValue",
          pointer("name"),
          size("name_size"),
          int32("type"),
          int64("int64_value"),
          size("value_size"));

  static final Struct PLUGIN_INITIALIZE = Struct.of("PJRT_Plugin_Initialize_Args");
  static final Struct PLUGIN_ATTRIBUTES =
      Struct.of("PJRT_Plugin_Attributes_Args", pointer("attributes"), size("num_attributes"));

  static final Struct EVENT_DESTROY = Struct.of("PJRT_Event_Destroy_Args", pointer("event"));
  static final Struct EVENT_IS_READY =
      Struct.of("PJRT_Event_IsReady_Args", pointer("event"), bool("is_ready"));
  static final Struct EVENT_ERROR = Struct.of("PJRT_Event_Error_Args", pointer("event"));
  static final Struct EVENT_AWAIT = Struct.of("PJRT_Event_Await_Args", pointer("event"));
  static final Struct EVENT_ON_READY =
      Struct.of(
          "PJRT_Event_OnReady_Args", pointer("event"), pointer("callback"), pointer("user_arg"));

  static final Struct CLIENT_CREATE =
      Struct.of(
          "PJRT_Client_Create_Args",
          pointer("create_options"),
          size("num_options"),
          pointer("kv_get_callback"),
          pointer("kv_get_user_arg"),
          pointer("kv_put_callback"),
          pointer("kv_put_user_arg"),
          pointer("client"),
          pointer("kv_try_get_callback"),
          pointer("kv_try_get_user_arg"));
  static final Struct CLIENT_DESTROY = Struct.of("PJRT_Client_Destroy_Args", pointer("client"));
  static final Struct CLIENT_PLATFORM_NAME =
      Struct.of(
          "PJRT_Client_PlatformName_Args",
          pointer("client"),
          pointer("platform_name"),
          size("platform_name_size"));
  static final Struct CLIENT_PLATFORM_VERSION =
      Struct.of(
          "PJRT_Client_PlatformVersion_Args",
          pointer("client"),
          pointer("platform_version"),
          size("platform_version_size"));
  static final Struct CLIENT_ADDRESSABLE_DEVICES =
      Struct.of(
          "PJRT_Client_AddressableDevices_Args",
          pointer("client"),
          pointer("addressable_devices"),
          size("num_addressable_devices"));

  static final Struct PROGRAM =
      Struct.of(
          "PJRT_Program",
          pointer("code"),
          size("code_size"),
          pointer("format"),
          size("format_size"));
  static final Struct CLIENT_COMPILE =
      Struct.of(
          "PJRT_Client_Compile_Args",
          pointer("client"),
          pointer("program"),
          pointer("compile_options"),
          size("compile_options_size"),
          pointer("executable"));

  static final Struct TOPOLOGY_DESCRIPTION_CREATE =
      Struct.of(
          "PJRT_TopologyDescription_Create_Args",
          pointer("topology_name"),
          size("topology_name_size"),
          pointer("create_options"),
          size("num_options"),
          pointer("topology"));
  static final Struct TOPOLOGY_DESCRIPTION_DESTROY =
      Struct.of("PJRT_TopologyDescription_Destroy_Args", pointer("topology"));
  static final Struct TOPOLOGY_DESCRIPTION_PLATFORM_NAME =
      Struct.of(
          "PJRT_TopologyDescription_PlatformName_Args",
          pointer("topology"),
          pointer("platform_name"),
          size("platform_name_size"));
  static final Struct COMPILE =
      Struct.of(
          "PJRT_Compile_Args",
          pointer("topology"),
          pointer("program"),
          pointer("compile_options"),
          size("compile_options_size"),
          pointer("client"),
          pointer("executable"));

  static final Struct MEMORY_LAYOUT_TILED =
      Struct.of(
          "PJRT_Buffer_MemoryLayout_Tiled",
          pointer("minor_to_major"),
          size("minor_to_major_size"),
          pointer("tile_dims"),
          pointer("tile_dim_sizes"),
          size("num_tiles"));

  /** A union of {@code tiled} and the shorter {@code strides}, and which of them it is. */
  static final Struct MEMORY_LAYOUT =
      Struct.of("PJRT_Buffer_MemoryLayout", nested("tiled", MEMORY_LAYOUT_TILED), int32("type"));

  static final Struct BUFFER_FROM_HOST_BUFFER =
      Struct.of(
          "PJRT_Client_BufferFromHostBuffer_Args",
          pointer("client"),
          pointer("data"),
          int32("type"),
          pointer("dims"),
          size("num_dims"),
          pointer("byte_strides"),
          size("num_byte_strides"),
          int32("host_buffer_semantics"),
          pointer("device"),
          pointer("memory"),
          pointer("device_layout"),
          pointer("done_with_host_buffer"),
          pointer("buffer"));

  static final Struct DEVICE_DESCRIPTION_ID =
      Struct.of("PJRT_DeviceDescription_Id_Args", pointer("device_description"), int32("id"));
  static final Struct DEVICE_DESCRIPTION_KIND =
      Struct.of(
          "PJRT_DeviceDescription_Kind_Args",
          pointer("device_description"),
          pointer("device_kind"),
          size("device_kind_size"));
  static final Struct DEVICE_GET_DESCRIPTION =
      Struct.of(
          "PJRT_Device_GetDescription_Args", pointer("device"), pointer("device_description"));
  static final Struct DEVICE_MEMORY_STATS =
      Struct.of(
          "PJRT_Device_MemoryStats_Args",
          pointer("device"),
          int64("bytes_in_use"),
          int64("peak_bytes_in_use"),
          bool("peak_bytes_in_use_is_set"),
          int64("num_allocs"),
          bool("num_allocs_is_set"),
          int64("largest_alloc_size"),
          bool("largest_alloc_size_is_set"),
          int64("bytes_limit"),
          bool("bytes_limit_is_set"),
          int64("bytes_reserved"),
          bool("bytes_reserved_is_set"),
          int64("peak_bytes_reserved"),
          bool("peak_bytes_reserved_is_set"),
          int64("bytes_reservable_limit"),
          bool("bytes_reservable_limit_is_set"),
          int64("largest_free_block_bytes"),
          bool("largest_free_block_bytes_is_set"),
          int64("pool_bytes"),
          bool("pool_bytes_is_set"),
          int64("peak_pool_bytes"),
          bool("peak_pool_bytes_is_set"));

  static final Struct EXECUTABLE_DESTROY =
      Struct.of("PJRT_Executable_Destroy_Args", pointer("executable"));
  static final Struct LOADED_EXECUTABLE_DESTROY =
      Struct.of("PJRT_LoadedExecutable_Destroy_Args", pointer("executable"));
  static final Struct LOADED_EXECUTABLE_GET_EXECUTABLE =
      Struct.of(
          "PJRT_LoadedExecutable_GetExecutable_Args",
          pointer("loaded_executable"),
          pointer("executable"));
  static final Struct EXECUTABLE_NAME =
      Struct.of(
          "PJRT_Executable_Name_Args",
          pointer("executable"),
          pointer("executable_name"),
          size("executable_name_size"));
  static final Struct LOADED_EXECUTABLE_ADDRESSABLE_DEVICES =
      Struct.of(
          "PJRT_LoadedExecutable_AddressableDevices_Args",
          pointer("executable"),
          pointer("addressable_devices"),
          size("num_addressable_devices"));
  static final Struct EXECUTABLE_OPTIMIZED_PROGRAM =
      Struct.of("PJRT_Executable_OptimizedProgram_Args", pointer("executable"), pointer("program"));
  static final Struct EXECUTE_OPTIONS =
      Struct.of(
          "PJRT_ExecuteOptions",
          pointer("send_callbacks"),
          pointer("recv_callbacks"),
          size("num_send_ops"),
          size("num_recv_ops"),
          int32("launch_id"),
          pointer("non_donatable_input_indices"),
          size("num_non_donatable_input_indices"),
          pointer("context"),
          pointer("call_location"),
          size("num_tasks"),
          pointer("task_ids"),
          pointer("incarnation_ids"));
  static final Struct LOADED_EXECUTABLE_EXECUTE =
      Struct.of(
          "PJRT_LoadedExecutable_Execute_Args",
          pointer("executable"),
          pointer("options"),
          pointer("argument_lists"),
          size("num_devices"),
          size("num_args"),
          pointer("output_lists"),
          pointer("device_complete_events"),
          pointer("execute_device"));
  static final Struct EXECUTABLE_NUM_OUTPUTS =
      Struct.of("PJRT_Executable_NumOutputs_Args", pointer("executable"), size("num_outputs"));
  static final Struct EXECUTABLE_GET_COST_ANALYSIS =
      Struct.of(
          "PJRT_Executable_GetCostAnalysis_Args",
          pointer("executable"),
          size("num_properties"),
          pointer("properties"));
  static final Struct EXECUTABLE_GET_COMPILED_MEMORY_STATS =
      Struct.of(
          "PJRT_Executable_GetCompiledMemoryStats_Args",
          pointer("executable"),
          int64("generated_code_size_in_bytes"),
          int64("argument_size_in_bytes"),
          int64("output_size_in_bytes"),
          int64("alias_size_in_bytes"),
          int64("temp_size_in_bytes"),
          int64("host_generated_code_size_in_bytes"),
          int64("host_argument_size_in_bytes"),
          int64("host_output_size_in_bytes"),
          int64("host_alias_size_in_bytes"),
          int64("host_temp_size_in_bytes"),
          int64("peak_memory_in_bytes"));
  static final Struct EXECUTABLE_OUTPUT_ELEMENT_TYPES =
      Struct.of(
          "PJRT_Executable_OutputElementTypes_Args",
          pointer("executable"),
          pointer("output_types"),
          size("num_output_types"));
  static final Struct EXECUTABLE_OUTPUT_DIMENSIONS =
      Struct.of(
          "PJRT_Executable_OutputDimensions_Args",
          pointer("executable"),
          size("num_outputs"),
          pointer("dims"),
          pointer("dim_sizes"));
  static final Struct EXECUTABLE_SERIALIZE =
      Struct.of(
          "PJRT_Executable_Serialize_Args",
          pointer("executable"),
          pointer("serialized_bytes"),
          size("serialized_bytes_size"),
          pointer("serialized_executable"),
          pointer("serialized_executable_deleter"));
  static final Struct EXECUTABLE_DESERIALIZE_AND_LOAD =
      Struct.of(
          "PJRT_Executable_DeserializeAndLoad_Args",
          pointer("client"),
          pointer("serialized_executable"),
          size("serialized_executable_size"),
          pointer("loaded_executable"),
          pointer("overridden_serialized_compile_options"),
          size("overridden_serialized_compile_options_size"));

  static final Struct BUFFER_DESTROY = Struct.of("PJRT_Buffer_Destroy_Args", pointer("buffer"));
  static final Struct BUFFER_GET_MEMORY_LAYOUT =
      Struct.of(
          "PJRT_Buffer_GetMemoryLayout_Args", pointer("buffer"), nested("layout", MEMORY_LAYOUT));
  static final Struct BUFFER_TO_HOST_BUFFER =
      Struct.of(
          "PJRT_Buffer_ToHostBuffer_Args",
          pointer("src"),
          pointer("host_layout"),
          pointer("dst"),
          size("dst_size"),
          pointer("event"));
  static final Struct BUFFER_IS_DELETED =
      Struct.of("PJRT_Buffer_IsDeleted_Args", pointer("buffer"), bool("is_deleted"));
  static final Struct BUFFER_IS_ON_CPU =
      Struct.of("PJRT_Buffer_IsOnCpu_Args", pointer("buffer"), bool("is_on_cpu"));
  static final Struct BUFFER_READY_EVENT =
      Struct.of("PJRT_Buffer_ReadyEvent_Args", pointer("buffer"), pointer("event"));
  static final Struct BUFFER_INCREASE_EXTERNAL_REFERENCE_COUNT =
      Struct.of("PJRT_Buffer_IncreaseExternalReferenceCount_Args", pointer("buffer"));
  static final Struct BUFFER_DECREASE_EXTERNAL_REFERENCE_COUNT =
      Struct.of("PJRT_Buffer_DecreaseExternalReferenceCount_Args", pointer("buffer"));
  static final Struct BUFFER_OPAQUE_DEVICE_MEMORY_DATA_POINTER =
      Struct.of(
          "PJRT_Buffer_OpaqueDeviceMemoryDataPointer_Args",
          pointer("buffer"),
          pointer("device_memory_ptr"));
}

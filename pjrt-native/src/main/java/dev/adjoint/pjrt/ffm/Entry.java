package dev.adjoint.pjrt.ffm;

/**
 * The function table {@code PJRT_Api}, in its order, as far as anything here uses it. The table
 * only ever grows at its end.
 */
enum Entry {
  ERROR_DESTROY("PJRT_Error_Destroy"),
  ERROR_MESSAGE("PJRT_Error_Message"),
  ERROR_GET_CODE("PJRT_Error_GetCode"),
  PLUGIN_INITIALIZE("PJRT_Plugin_Initialize"),
  PLUGIN_ATTRIBUTES("PJRT_Plugin_Attributes"),
  EVENT_DESTROY("PJRT_Event_Destroy"),
  EVENT_IS_READY("PJRT_Event_IsReady"),
  EVENT_ERROR("PJRT_Event_Error"),
  EVENT_AWAIT("PJRT_Event_Await"),
  EVENT_ON_READY("PJRT_Event_OnReady"),
  CLIENT_CREATE("PJRT_Client_Create"),
  CLIENT_DESTROY("PJRT_Client_Destroy"),
  CLIENT_PLATFORM_NAME("PJRT_Client_PlatformName"),
  CLIENT_PROCESS_INDEX("PJRT_Client_ProcessIndex"),
  CLIENT_PLATFORM_VERSION("PJRT_Client_PlatformVersion"),
  CLIENT_DEVICES("PJRT_Client_Devices"),
  CLIENT_ADDRESSABLE_DEVICES("PJRT_Client_AddressableDevices"),
  CLIENT_LOOKUP_DEVICE("PJRT_Client_LookupDevice"),
  CLIENT_LOOKUP_ADDRESSABLE_DEVICE("PJRT_Client_LookupAddressableDevice"),
  CLIENT_ADDRESSABLE_MEMORIES("PJRT_Client_AddressableMemories"),
  CLIENT_COMPILE("PJRT_Client_Compile"),
  CLIENT_DEFAULT_DEVICE_ASSIGNMENT("PJRT_Client_DefaultDeviceAssignment"),
  CLIENT_BUFFER_FROM_HOST_BUFFER("PJRT_Client_BufferFromHostBuffer"),
  DEVICE_DESCRIPTION_ID("PJRT_DeviceDescription_Id"),
  DEVICE_DESCRIPTION_PROCESS_INDEX("PJRT_DeviceDescription_ProcessIndex"),
  DEVICE_DESCRIPTION_ATTRIBUTES("PJRT_DeviceDescription_Attributes"),
  DEVICE_DESCRIPTION_KIND("PJRT_DeviceDescription_Kind"),
  DEVICE_DESCRIPTION_DEBUG_STRING("PJRT_DeviceDescription_DebugString"),
  DEVICE_DESCRIPTION_TO_STRING("PJRT_DeviceDescription_ToString"),
  DEVICE_GET_DESCRIPTION("PJRT_Device_GetDescription"),
  DEVICE_IS_ADDRESSABLE("PJRT_Device_IsAddressable"),
  DEVICE_LOCAL_HARDWARE_ID("PJRT_Device_LocalHardwareId"),
  DEVICE_ADDRESSABLE_MEMORIES("PJRT_Device_AddressableMemories"),
  DEVICE_DEFAULT_MEMORY("PJRT_Device_DefaultMemory"),
  DEVICE_MEMORY_STATS("PJRT_Device_MemoryStats"),
  MEMORY_ID("PJRT_Memory_Id"),
  MEMORY_KIND("PJRT_Memory_Kind"),
  MEMORY_DEBUG_STRING("PJRT_Memory_DebugString"),
  MEMORY_TO_STRING("PJRT_Memory_ToString"),
  MEMORY_ADDRESSABLE_BY_DEVICES("PJRT_Memory_AddressableByDevices"),
  EXECUTABLE_DESTROY("PJRT_Executable_Destroy"),
  EXECUTABLE_NAME("PJRT_Executable_Name"),
  EXECUTABLE_NUM_REPLICAS("PJRT_Executable_NumReplicas"),
  EXECUTABLE_NUM_PARTITIONS("PJRT_Executable_NumPartitions"),
  EXECUTABLE_NUM_OUTPUTS("PJRT_Executable_NumOutputs"),
  EXECUTABLE_SIZE_OF_GENERATED_CODE_IN_BYTES("PJRT_Executable_SizeOfGeneratedCodeInBytes"),
  EXECUTABLE_GET_COST_ANALYSIS("PJRT_Executable_GetCostAnalysis"),
  EXECUTABLE_OUTPUT_MEMORY_KINDS("PJRT_Executable_OutputMemoryKinds"),
  EXECUTABLE_OPTIMIZED_PROGRAM("PJRT_Executable_OptimizedProgram"),
  EXECUTABLE_SERIALIZE("PJRT_Executable_Serialize"),
  LOADED_EXECUTABLE_DESTROY("PJRT_LoadedExecutable_Destroy"),
  LOADED_EXECUTABLE_GET_EXECUTABLE("PJRT_LoadedExecutable_GetExecutable"),
  LOADED_EXECUTABLE_ADDRESSABLE_DEVICES("PJRT_LoadedExecutable_AddressableDevices"),
  LOADED_EXECUTABLE_DELETE("PJRT_LoadedExecutable_Delete"),
  LOADED_EXECUTABLE_IS_DELETED("PJRT_LoadedExecutable_IsDeleted"),
  LOADED_EXECUTABLE_EXECUTE("PJRT_LoadedExecutable_Execute"),
  EXECUTABLE_DESERIALIZE_AND_LOAD("PJRT_Executable_DeserializeAndLoad"),
  LOADED_EXECUTABLE_FINGERPRINT("PJRT_LoadedExecutable_Fingerprint"),
  BUFFER_DESTROY("PJRT_Buffer_Destroy"),
  BUFFER_ELEMENT_TYPE("PJRT_Buffer_ElementType"),
  BUFFER_DIMENSIONS("PJRT_Buffer_Dimensions"),
  BUFFER_UNPADDED_DIMENSIONS("PJRT_Buffer_UnpaddedDimensions"),
  BUFFER_DYNAMIC_DIMENSION_INDICES("PJRT_Buffer_DynamicDimensionIndices"),
  BUFFER_GET_MEMORY_LAYOUT("PJRT_Buffer_GetMemoryLayout"),
  BUFFER_ON_DEVICE_SIZE_IN_BYTES("PJRT_Buffer_OnDeviceSizeInBytes"),
  BUFFER_DEVICE("PJRT_Buffer_Device"),
  BUFFER_MEMORY("PJRT_Buffer_Memory"),
  BUFFER_DELETE("PJRT_Buffer_Delete"),
  BUFFER_IS_DELETED("PJRT_Buffer_IsDeleted"),
  BUFFER_COPY_TO_DEVICE("PJRT_Buffer_CopyToDevice"),
  BUFFER_TO_HOST_BUFFER("PJRT_Buffer_ToHostBuffer"),
  BUFFER_IS_ON_CPU("PJRT_Buffer_IsOnCpu"),
  BUFFER_READY_EVENT("PJRT_Buffer_ReadyEvent"),
  BUFFER_UNSAFE_POINTER("PJRT_Buffer_UnsafePointer"),
  BUFFER_INCREASE_EXTERNAL_REFERENCE_COUNT("PJRT_Buffer_IncreaseExternalReferenceCount"),
  BUFFER_DECREASE_EXTERNAL_REFERENCE_COUNT("PJRT_Buffer_DecreaseExternalReferenceCount"),
  BUFFER_OPAQUE_DEVICE_MEMORY_DATA_POINTER("PJRT_Buffer_OpaqueDeviceMemoryDataPointer"),
  COPY_TO_DEVICE_STREAM_DESTROY("PJRT_CopyToDeviceStream_Destroy"),
  COPY_TO_DEVICE_STREAM_ADD_CHUNK("PJRT_CopyToDeviceStream_AddChunk"),
  COPY_TO_DEVICE_STREAM_TOTAL_BYTES("PJRT_CopyToDeviceStream_TotalBytes"),
  COPY_TO_DEVICE_STREAM_GRANULE_SIZE("PJRT_CopyToDeviceStream_GranuleSize"),
  COPY_TO_DEVICE_STREAM_CURRENT_BYTES("PJRT_CopyToDeviceStream_CurrentBytes"),
  TOPOLOGY_DESCRIPTION_CREATE("PJRT_TopologyDescription_Create"),
  TOPOLOGY_DESCRIPTION_DESTROY("PJRT_TopologyDescription_Destroy"),
  TOPOLOGY_DESCRIPTION_PLATFORM_NAME("PJRT_TopologyDescription_PlatformName"),
  TOPOLOGY_DESCRIPTION_PLATFORM_VERSION("PJRT_TopologyDescription_PlatformVersion"),
  TOPOLOGY_DESCRIPTION_GET_DEVICE_DESCRIPTIONS("PJRT_TopologyDescription_GetDeviceDescriptions"),
  TOPOLOGY_DESCRIPTION_SERIALIZE("PJRT_TopologyDescription_Serialize"),
  TOPOLOGY_DESCRIPTION_ATTRIBUTES("PJRT_TopologyDescription_Attributes"),
  COMPILE("PJRT_Compile"),
  EXECUTABLE_OUTPUT_ELEMENT_TYPES("PJRT_Executable_OutputElementTypes"),
  EXECUTABLE_OUTPUT_DIMENSIONS("PJRT_Executable_OutputDimensions"),
  BUFFER_COPY_TO_MEMORY("PJRT_Buffer_CopyToMemory"),
  CLIENT_CREATE_VIEW_OF_DEVICE_BUFFER("PJRT_Client_CreateViewOfDeviceBuffer"),
  EXECUTABLE_FINGERPRINT("PJRT_Executable_Fingerprint"),
  CLIENT_TOPOLOGY_DESCRIPTION("PJRT_Client_TopologyDescription"),
  EXECUTABLE_GET_COMPILED_MEMORY_STATS("PJRT_Executable_GetCompiledMemoryStats");

  /** Where the function pointers begin: after struct_size, extension_start and the version. */
  private static final long FIRST = Structs.API.size();

  private final String function;

  Entry(String function) {
    this.function = function;
  }

  /** {@return the name of the function in {@code pjrt_c_api.h}} */
  String function() {
    return function;
  }

  /** {@return its place in the table: the order here is the header's} */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** {@return where its pointer lies in {@code PJRT_Api}, in bytes} */
  long offset() {
    return FIRST + 8L * index();
  }
}

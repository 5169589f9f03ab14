namespace Supervision.Media.H264.Slices;

/// <summary>memory_management_control_operation with its operands in the order sent (7.4.3.3); an operand that it does not have is 0.</summary>
/// <param name="Code">1 to 6.</param>
/// <param name="First">difference_of_pic_nums_minus1 (1, 3), long_term_pic_num (2), max_long_term_frame_idx_plus1 (4), long_term_frame_idx (6).</param>
/// <param name="Second">long_term_frame_idx (3).</param>
internal readonly record struct MarkingOperation(byte Code, int First, int Second);

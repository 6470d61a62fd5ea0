#ifndef BROADSHEET_CPROCESSOR_H
#define BROADSHEET_CPROCESSOR_H

// Nothing to call: what stands in processor.c is done before the program begins.

#endif

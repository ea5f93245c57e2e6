import { Controller, Get } from '@nestjs/common';
import { OpenToAll } from '../session/caller';
import { openApiDocument } from './openapi-document';

@OpenToAll()
@Controller('openapi.json')
export class OpenApiController {
  private readonly document = openApiDocument();

  /** The API described for machines, made of the very schemas it parses with. It holds no data, so everybody may read it. */
  @Get()
  openapi(): object {
    return this.document;
  }
}
